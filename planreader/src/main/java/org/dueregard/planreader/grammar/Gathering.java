package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Draft.Section;
import org.jspecify.annotations.Nullable;

/// Gathers sections, objectives and actions that come one after the other instead of side by side. A value that
/// comes before the first action of its objective serves all of them.
final class Gathering {

    private static final Pattern THEME = Pattern.compile("(?i)(?:theme|pillar|strand|thema)\\b.*");

    /// In letters; no value of a plan is longer.
    private static final int LONGEST_VALUE = 20_000;

    /// How often values that serve all actions of an objective are given to one.
    private static final int MOST_SHARED = 50_000;

    /// Lines of one objective.
    private static final int MOST_PARTS = 300;

    private final List<Section> sections = new ArrayList<>();

    private final Map<Column, Cell> forAll = new EnumMap<>(Column.class);

    private @Nullable Draft open;

    private @Nullable ActionRow row;

    private @Nullable Cell heading;

    private @Nullable Line headingLine;

    private final List<ActionRow> sentences = new ArrayList<>();

    /// The date that stands above; null where none does.
    private @Nullable Cell due;

    private boolean general;

    /// Whether a value stands below the list of the objective's actions and serves all of
    /// them.
    private boolean listed;

    /// The headings above, each of a lower level than the one before.
    private final List<Heading> above = new ArrayList<>();

    /// Where stands what no value could take any more.
    private final List<Place> beyond = new ArrayList<>();

    private int shared;

    /// The sections that hold something.
    List<Section> sections() {
        for (Section section : this.sections) {
            section.drafts.removeIf((draft) -> draft.rows.isEmpty() && draft.lent);
        }
        this.sections.removeIf((section) -> section.drafts.isEmpty());
        return this.sections;
    }

    /// Where objectives carry numbers, lists under other headings that name nobody and no
    /// day are none of the plan; nor are numbered paragraphs beside objectives that call
    /// themselves so.
    ///
    /// @return the places of what was taken out, and of what no value could take
    List<Place> withoutAsides() {
        List<Draft> all = this.sections.stream().flatMap((section) -> section.drafts.stream()).toList();
        long numbered = all.stream().filter(Gathering::isNumbered).count();
        boolean named = areNamed(all);
        List<Place> places = new ArrayList<>(this.beyond);
        for (Section section : this.sections) {
            for (Draft draft : List.copyOf(section.drafts)) {
                if (isBare(draft) && ((numbered > 1 && draft.heading) || (named && nameOf(draft).isEmpty()))) {
                    section.drafts.remove(draft);
                    draft.objective.forEach((cell) -> places.add(cell.place()));
                    draft.rows.forEach((each) -> each.cells(Column.ACTION).forEach((cell) -> places.add(cell.place())));
                }
            }
        }
        return places;
    }

    /// Whether the objectives with actions that say who, when or how it is known call
    /// themselves `Objective 1`: then
    /// the numbered paragraphs of a report around the plan are none.
    private static boolean areNamed(List<Draft> drafts) {
        List<Draft> valued = drafts.stream().filter((draft) -> !isBare(draft)).toList();
        return valued.size() > 1 && valued.stream().noneMatch((draft) -> nameOf(draft).isEmpty());
    }

    private static boolean isBare(Draft draft) {
        return draft.rows.stream().allMatch((each) -> each.parts.getFirst().keySet().equals(Set.of(Column.ACTION)));
    }

    private static String nameOf(Draft draft) {
        Cell whole = draft.whole();
        return (whole != null) ? name(whole.text()) : "";
    }

    private static boolean isNumbered(Draft draft) {
        Cell whole = draft.whole();
        return !draft.heading && whole != null && !draft.rows.isEmpty()
                && !ObjectiveReader.referenceOf(whole.text()).isEmpty();
    }

    /// A heading begins a section as soon as something of the plan follows it.
    ///
    /// @param general whether it is one such as `Foreword`, that no objective belongs to
    void heading(Cell cell, @Nullable Line line, boolean general) {
        this.general = general;
        this.due = null;
        this.open = null;
        this.row = null;
        this.forAll.clear();
        this.heading = cell;
        this.headingLine = line;
        if (line != null && line.heading() > 0) {
            this.above.removeIf((each) -> each.line().heading() >= line.heading());
            this.above.add(new Heading(cell, line, general));
        }
    }

    /// A date above the actions that are due then.
    ///
    /// @param heads whether it begins a section too, since there is no objective above it
    void due(Cell date, boolean heads, Line line) {
        if (heads) {
            heading(date, line, false);
        }
        this.row = null;
        this.due = date;
    }

    /// A heading that stands beside an objective groups nothing; the one above both of
    /// them may.
    private void settle(@Nullable Line objective) {
        if (this.heading == null || objective == null || !Titles.isBeside(this.headingLine, objective)) {
            return;
        }
        this.heading = null;
        for (Heading each : this.above) {
            if (each.line().heading() < objective.heading() && !each.general() && !isCurrent(each)) {
                this.heading = each.cell();
                this.headingLine = each.line();
            }
        }
    }

    /// Whether a heading such as `Our objectives` stands beside that of the section above
    /// it.
    private boolean endsSection() {
        Line last = this.sections.isEmpty() ? null : this.sections.getLast().line;
        Line own = this.headingLine;
        return last != null && own != null && own.heading() > 0 && own.heading() <= last.heading();
    }

    private boolean isCurrent(Heading heading) {
        return Section.isTitled(this.sections, heading.cell());
    }

    void objective(Cell cell, @Nullable Line line, boolean lent) {
        if (this.general) {
            if (endsSection()) {
                this.sections.add(new Section(null, null));
            }
            this.heading = null;
        }
        settle(line);
        this.due = null;
        this.listed = false;
        if (this.open != null && this.open.whole() != null && isSame(this.open, cell)) {
            this.row = null;
            return;
        }
        Draft above = this.open;
        if (above != null && above.lent && above.rows.isEmpty() && above.whole() != null
                && (isAbove(above, cell) || isGroup(above, cell, line))) {
            current().drafts.remove(above);
            this.sections.add(new Section(above.whole(), above.line));
        }
        this.forAll.clear();
        this.row = null;
        this.open = new Draft(false);
        this.open.lent = lent;
        this.open.line = line;
        this.open.objective.add(cell);
        current().drafts.add(this.open);
    }

    /// Whether `1 Fair work` stands above `1.2 Pay`.
    private static boolean isAbove(Draft above, Cell cell) {
        Cell whole = above.whole();
        String first = (whole != null) ? ObjectiveReader.referenceOf(whole.text()) : "";
        return !first.isEmpty() && ObjectiveReader.referenceOf(cell.text()).startsWith(first + ".");
    }

    /// Whether `Theme 1` stands above `Objective 1`, by their levels or their names.
    private static boolean isGroup(Draft above, Cell cell, @Nullable Line line) {
        String group = nameOf(above);
        String member = name(cell.text());
        Cell whole = above.whole();
        if (whole != null && THEME.matcher(whole.text()).matches() && !member.isEmpty()
                && !THEME.matcher(cell.text()).matches()) {
            return true;
        }
        if (above.line != null && line != null && above.line.heading() > 0 && line.heading() > 0
                && above.line.heading() != line.heading()) {
            return above.line.heading() < line.heading();
        }
        if (line == null && above.line != null) {
            return true;
        }
        return !group.isEmpty() && !member.isEmpty() && !group.equals(member);
    }

    /// What an objective calls itself before its number.
    private static String name(String text) {
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("(\\p{L}+)s? \\S+.*").matcher(text);
        return matcher.matches() && !ObjectiveReader.referenceOf(text).isEmpty()
                ? matcher.group(1).toLowerCase(java.util.Locale.ROOT) : "";
    }

    private static boolean isSame(Draft draft, Cell cell) {
        Cell whole = draft.whole();
        return whole != null && whole.text().equalsIgnoreCase(cell.text());
    }

    void action(Cell cell) {
        this.listed = false;
        if (this.open == null) {
            this.open = new Draft(true);
            this.open.most = Doubt.UNLABELLED;
            Section section = current();
            if (section.title != null) {
                this.open.objective.add(section.title);
            }
            section.drafts.add(this.open);
        }
        this.row = new ActionRow(new EnumMap<>(this.forAll));
        this.row.parts.getFirst().put(Column.ACTION, cell);
        if (this.due != null) {
            this.row.parts.getFirst().putIfAbsent(Column.DEADLINE, this.due);
        }
        this.open.rows.add(this.row);
    }

    /// A value of the action before it, or of all actions of the objective.
    void value(Column column, Cell cell) {
        Map<Column, Cell> cells = (this.row != null) ? this.row.parts.getFirst() : this.forAll;
        if (this.due != null && this.due.equals(cells.get(column))) {
            cells.remove(column);
        }
        join(cells, column, cell, Cell::append);
    }

    /// A value of all actions of the objective, those before it too.
    void valueOfAll(Column column, Cell cell) {
        if (this.open != null) {
            shareOut(this.open.rows, column, cell);
        }
        join(this.forAll, column, cell, Cell::append);
    }

    boolean isListed() {
        return this.listed;
    }

    /// A value below a list, of all actions in it and none that follow.
    void valueOfList(Column column, Cell cell) {
        this.listed = true;
        if (this.open != null) {
            this.open.doubted.add(column);
        }
        if (this.open != null) {
            shareOut(this.open.rows, column, cell);
        }
    }

    /// Whether the objective has several actions and none of them a value of the kind.
    boolean isListWithout(Column column) {
        return this.open != null && this.open.rows.size() > 1
                && this.open.rows.stream().noneMatch((each) -> each.parts.getFirst().containsKey(column));
    }

    /// Whether the last action has values that stand beside it.
    boolean hasOwnValues() {
        if (this.row == null) {
            return false;
        }
        Map<Column, Cell> own = this.row.parts.getFirst();
        return own.keySet()
            .stream()
            .anyMatch((column) -> (column == Column.OWNER || column == Column.DEADLINE)
                    && !this.forAll.containsKey(column));
    }

    /// The text of the objective goes on.
    void goOnObjective(Cell cell) {
        if (this.open != null && this.open.objective.size() < MOST_PARTS) {
            this.open.objective.add(cell);
        }
        else {
            this.beyond.add(cell.place());
        }
    }

    private void shareOut(List<ActionRow> rows, Column column, Cell cell) {
        this.shared += rows.size();
        if (this.shared > MOST_SHARED) {
            this.beyond.add(cell.place());
        }
        else {
            rows.forEach((each) -> join(each.parts.getFirst(), column, cell, Cell::append));
        }
    }

    /// Adds to a value, unless it is longer already than any value is.
    private void join(Map<Column, Cell> cells, Column column, Cell cell, BinaryOperator<Cell> joining) {
        Cell before = cells.get(column);
        if (before != null && before.place().words().length() > LONGEST_VALUE) {
            this.beyond.add(cell.place());
        }
        else {
            cells.merge(column, cell, joining);
        }
    }

    /// The words go on with the last value of a kind.
    void goOn(Column column, Cell cell) {
        if (this.row != null) {
            join(this.row.parts.getFirst(), column, cell, Cell::glue);
        }
    }

    /// Says that the last action is a sentence, not an item of a list.
    void markProse(boolean prose) {
        if (prose && this.row != null) {
            this.sentences.add(this.row);
        }
    }

    /// Sentences above a list of the objective's actions announce them and are none
    /// themselves.
    ///
    /// @return the places of what was taken out
    List<Place> withoutProse() {
        List<Place> places = new ArrayList<>();
        if (this.open != null) {
            for (ActionRow each : this.sentences) {
                if (this.open.rows.remove(each)) {
                    each.cells(Column.ACTION).forEach((cell) -> places.add(cell.place()));
                }
            }
            this.row = null;
        }
        this.sentences.clear();
        return places;
    }

    void endAction() {
        this.row = null;
    }

    boolean hasAction() {
        return this.row != null;
    }

    boolean hasObjective() {
        return this.open != null && !this.open.heading;
    }

    /// Whether the objective that is open carries the reference.
    boolean isObjective(String reference) {
        Cell whole = (this.open != null && !this.open.heading) ? this.open.whole() : null;
        return whole != null && ObjectiveReader.referenceOf(whole.text()).equals(reference);
    }

    boolean isEmpty() {
        return this.sections.isEmpty();
    }

    boolean hasHeading() {
        return this.heading != null;
    }

    boolean has(Column column) {
        return this.row != null && this.row.parts.getFirst().containsKey(column);
    }

    private Section current() {
        if (this.heading != null) {
            this.sections.add(new Section(this.heading, this.headingLine));
            this.heading = null;
        }
        if (this.sections.isEmpty()) {
            this.sections.add(new Section(null, null));
        }
        return this.sections.getLast();
    }

    private record Heading(Cell cell, Line line, boolean general) {
    }

}
