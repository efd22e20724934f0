package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.Ignored.Kind;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.Section;
import org.dueregard.planreader.words.Verbs;
import org.jspecify.annotations.Nullable;

/// The grammar of plans without tables of actions: headings, numbered objectives, the lists under them, paragraphs
/// with labels such as `Action:` and `Lead:`, and small tables with such labels on the left.
final class ListGrammar {

    private static final Pattern ASIDE = Pattern.compile(
            "(?i).*\\b(?:introduction|background|foreword|about (?:us|the|our)|contents|glossary|contact|legal|duty|duties|legislation|law"
                    + "|protected characteristics?|who we are|our services|values|consultation|evidence|data|profile|context|definitions?"
                    + "|achieve(?:d|ments)|what we have done|what we did|progress so far|monitoring|governance|accessib\\w+|further information"
                    + "|related|see also|on this page|in this section|navigation|menu|cookies?|help|vision|mission|policy statement|what is|why|how to|appendix|key"
                    + "|abbreviations|acronyms|services? (?:we|a to z)|documents?|downloads?|share|equality act|rhagarweiniad|cyflwyniad|cefndir|geirfa|cysylltu)\\b.*");

    /// What plans say of themselves in their headings.
    private static final Pattern OF_PLAN = Pattern.compile(
            "(?i).*\\b(?:objectives?|priority|priorities|aims?|outcomes?|goals?|commitments?|pledges?|ambitions?|actions?"
                    + "|(?:action|equality|scheme) plan|what we will|we will|amcan(?:ion)?|blaenoriaeth(?:au)?|cynllun|gweithredu)\\b.*");

    private final Ledger ledger;

    private final Set<String> running;

    private final Gathering plan = new Gathering();

    private final Set<String> parents = new HashSet<>();

    /// Numbered headings with a list right below them.
    private final Set<String> listed = new HashSet<>();

    /// References above numbered lines of which at least one has labels of who and when
    /// below it.
    private final Set<String> valued = new HashSet<>();

    /// Headings that are actions.
    private Set<Line> headed = Set.of();

    private Column pending = Column.OTHER;

    private boolean pendingLists;

    /// Whether the pending label asks how all of it will be known: `We will know when:`.
    private boolean asksOfAll;

    private boolean aside;

    private Column last = Column.OTHER;

    private @Nullable Line before;

    /// Whether the objective's text is still to come, because its heading is only a
    /// reference.
    private boolean awaited;

    private int level;

    /// Whether something says that it is a plan, other than bullets under headings.
    private boolean certain;

    private ListGrammar(Ledger ledger, Set<String> runningTitles) {
        this.ledger = ledger;
        this.running = runningTitles;
        this.certain = runningTitles.stream().anyMatch((title) -> OF_PLAN.matcher(title).matches());
    }

    /// Whether the blocks are a plan: they say so in an objective, a label or a heading,
    /// or their lists tell somebody to do something. Lists in prose are none.
    ///
    /// @param used takes what the plan uses of the blocks
    /// @return none where they are no plan
    static List<Section> in(List<Block> blocks, Set<String> runningTitles, Ledger used) {
        Ledger ledger = new Ledger();
        ListGrammar grammar = new ListGrammar(ledger, runningTitles);
        List<Section> sections = grammar.read(blocks);
        if (!grammar.isPlan(sections)) {
            return List.of();
        }
        used.addAll(ledger);
        return sections;
    }

    private boolean isPlan(List<Section> sections) {
        List<String> actions = sections.stream()
            .flatMap((section) -> section.drafts.stream())
            .flatMap((draft) -> draft.rows.stream())
            .flatMap((row) -> row.cells(Column.ACTION).stream())
            .map(Cell::text)
            .toList();
        return this.certain || actions.stream().filter(Verbs::beginsAction).count() * 2 > actions.size();
    }

    private List<Section> read(List<Block> blocks) {
        List<Line> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Line line) {
                Matcher numbered = ListLines.NUMBERED.matcher(line.text());
                if (numbered.matches()) {
                    this.parents.add(ListLines.parent(numbered));
                }
                lines.add(line);
            }
        }
        foresee(lines);
        int next = 0;
        boolean cards = false;
        for (Block block : blocks) {
            switch (block) {
                case Line line -> {
                    next++;
                    line(line, next < lines.size() ? lines.get(next) : null);
                }
                case Table table -> {
                    this.certain |= Cards.isCard(table);
                    cards |= Cards.isCard(table);
                    new Cards(this.plan, this.ledger).read(table, cards);
                }
            }
        }
        this.ledger.giveBack(this.plan.withoutAsides());
        return this.plan.sections();
    }

    /// What can only be seen of a line with those below it.
    private void foresee(List<Line> lines) {
        this.headed = ListLines.headedActions(lines);
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Matcher numbered = ListLines.NUMBERED.matcher(line.text());
            if (numbered.matches() && ListLines.hasOnlyValues(lines, i)) {
                this.valued.add(ListLines.parent(numbered));
            }
            if (line.heading() > 0 && ListLines.TOP.matcher(line.text()).matches() && ListLines.isItem(lines.get(i + 1))
                    && lines.get(i + 1).heading() == 0 && !ASIDE.matcher(line.text()).matches()) {
                this.listed.add(line.text());
            }
        }
    }

    /// Whether the line is `1.2 …` below objective 1, with labels of who and when below
    /// it or the others there.
    private boolean isValuedAction(Line line) {
        Matcher numbered = ListLines.NUMBERED.matcher(line.text());
        return line.heading() == 0 && numbered.matches() && !this.parents.contains(numbered.group(1))
                && this.valued.contains(ListLines.parent(numbered))
                && this.plan.isObjective(ListLines.parent(numbered));
    }

    private void line(Line line, @Nullable Line next) {
        String text = line.text();
        Kind kind = this.running.contains(text) ? Kind.PAGE_HEADER : Leftovers.certain(text);
        if (kind != null) {
            this.ledger.leaveOut(kind, line);
            if (line.heading() > 0 && (Titles.isGeneral(text) || isAside(text))) {
                this.aside = true;
                this.pending = Column.OTHER;
            }
            return;
        }
        Cell cell = new Cell(1, 1, false, null, List.of(line.piece()), line.place());
        if (isRestOfObjective(line)) {
            this.plan.goOnObjective(cell);
            this.ledger.take(line);
        }
        else if (this.headed.contains(line)) {
            this.pending = Column.OTHER;
            action(line, cell);
        }
        else if (isValuedAction(line) || ListLines.isCalledAction(line)) {
            this.pending = Column.ACTION;
            action(line, cell);
        }
        else if (isObjective(line, next)) {
            this.certain |= ListLines.OBJECTIVE.matcher(text).matches();
            begin(cell, line);
        }
        else if (isDue(line, next)) {
            this.pending = Column.OTHER;
            this.plan.due(cell, !this.plan.hasObjective() || (line.heading() > 0 && line.heading() <= this.level),
                    line);
            this.ledger.take(line);
        }
        else if (!labelled(line) && !heading(line, cell, next) && !this.aside) {
            words(line, cell);
        }
        this.before = line;
    }

    private void begin(Cell cell, Line line) {
        this.awaited = PlanGrammar.REFERENCE.matcher(line.text()).matches();
        this.level = line.heading();
        this.aside = false;
        this.pending = Column.OTHER;
        this.last = Column.OBJECTIVE;
        this.plan.objective(cell, line, true);
        this.ledger.take(line);
    }

    /// The text below a reference that stands alone, or the end of an objective that
    /// takes two lines.
    private boolean isRestOfObjective(Line line) {
        boolean first = this.last == Column.OBJECTIVE && this.plan.hasObjective() && !ListLines.isItem(line)
                && Labels.in(line.piece().text(), line.place()).isEmpty();
        boolean awaits = this.awaited && Labels.column(line.text()) == Column.OTHER;
        boolean goesOn = Wording.startsLower(line.text()) || (this.before != null && ListLines.isCut(this.before.text())
                && line.text().length() < this.before.text().length());
        boolean rest = first && (awaits || (goesOn && isNext(line)));
        this.awaited = false;
        return rest;
    }

    /// Whether the line follows the one before without white between them, and is of its
    /// kind.
    private boolean isNext(Line line) {
        if (this.before == null || line.heading() != this.before.heading()) {
            return false;
        }
        return !(line.place() instanceof Place.Lines here) || !(this.before.place() instanceof Place.Lines there)
                || here.first() == there.last() + 1;
    }

    private boolean isObjective(Line line, @Nullable Line next) {
        String text = line.text();
        if (next != null && next.heading() == line.heading() && PlanGrammar.REFERENCE.matcher(text).matches()
                && ListLines.OBJECTIVE.matcher(text).matches() && !text.endsWith(":")) {
            return true;
        }
        if (ListLines.OBJECTIVE.matcher(text).matches() && (Wording.count(text) > 2 || line.heading() > 0)) {
            return !text.endsWith(":") || Wording.count(text) > 2;
        }
        Matcher numbered = ListLines.NUMBERED.matcher(text);
        if (numbered.matches()) {
            return this.parents.contains(numbered.group(1))
                    || (next != null && ListLines.isItem(next) && !ListLines.NUMBERED.matcher(next.text()).matches())
                    || (next != null && ListLines.isActionLabel(next)) || line.heading() > 0;
        }
        if (this.listed.size() > 1 && line.heading() > 0 && this.listed.contains(text)) {
            return true;
        }
        Matcher top = ListLines.TOP.matcher(text);
        return top.matches() && this.parents.contains(top.group(1)) && !ASIDE.matcher(text).matches()
                && (line.heading() > 0 || Wording.isHeading(text));
    }

    /// Whether the line is only a date, above what is due then.
    private boolean isDue(Line line, @Nullable Line next) {
        boolean list = next != null && next.heading() == 0 && (ListLines.isItem(next)
                || ListLines.NUMBERED.matcher(next.text()).matches() || Verbs.beginsAction(next.text()));
        return list && Labels.in(line.piece().text(), line.place()).isEmpty() && !this.aside && !ListLines.isItem(line)
                && Titles.isDate(line.text(), null) && !isValue();
    }

    /// Labels in the paragraph, or one that stands alone and names what follows.
    private boolean labelled(Line line) {
        String text = line.text();
        List<Labels.Value> values = Labels.in(line.piece().text(), line.place());
        if (values.isEmpty()
                && (line.heading() > 0 || (!ListLines.isItem(line) && !ListLines.NUMBERED.matcher(text).matches()))
                && Wording.count(text) <= 8) {
            Column column = Labels.column(text.replaceFirst(":$", ""));
            if (column != Column.OTHER && column != Column.OBJECTIVE && isPlaced(line)
                    && !ListLines.isRowOfPlan(text)) {
                pend(column, line);
                return true;
            }
        }
        boolean forAll = !ListLines.isItem(line) && values.stream()
            .allMatch((value) -> isOfList(value.column()) || (this.plan.isListed() && value.column() == this.last));
        boolean placed = this.plan.hasAction() || this.plan.hasObjective();
        for (Labels.Value value : values) {
            if (!placed && value.column() != Column.ACTION && value.column() != Column.OBJECTIVE
                    && !value.cell().isBlank()) {
                this.pending = Column.OTHER;
                continue;
            }
            placed = true;
            takeLabel(line, value.label());
            if (value.cell().isBlank()) {
                this.pending = value.column();
                this.pendingLists = true;
                this.asksOfAll = !ListLines.isItem(line) && Labels.isQuestion(value.label());
            }
            else if (forAll) {
                this.plan.valueOfList(value.column(), value.cell());
                this.last = value.column();
                this.pending = Column.OTHER;
            }
            else {
                value(value);
            }
        }
        return !values.isEmpty();
    }

    private void takeLabel(Line line, String label) {
        this.ledger.take(line);
        this.ledger.join(label, line.place());
        this.ledger.leaveOut(Kind.LABEL, label, line.place());
    }

    private boolean isPlaced(Line line) {
        String text = line.text();
        boolean below = line.heading() == 0 || this.level == 0 || line.heading() > this.level;
        return (this.plan.hasObjective() || this.plan.hasHeading() || Wording.count(text) < 3)
                && (Labels.isPlain(text) || (below && (this.pending == Column.OTHER
                        || (this.plan.hasAction() && (Labels.isQuestion(text) || text.endsWith(":"))))))
                && !Wording.startsLower(text) && !text.matches(".*[.,;]");
    }

    /// Whether the value, below several actions of which none has one, serves all of
    /// them.
    private boolean isOfList(Column column) {
        return switch (column) {
            case OWNER, DEADLINE, MEASURE, PROGRESS, RAG, CHARACTERISTIC -> this.plan.isListWithout(column);
            default -> false;
        };
    }

    private void pend(Column column, Line line) {
        this.aside = false;
        this.certain |= (column == Column.ACTION && Labels.isPlain(line.text()))
                || ListLines.WE_WILL.matcher(line.text().replaceFirst("\\W*$", " …")).matches();
        this.pending = column;
        this.pendingLists = true;
        this.asksOfAll = Labels.isQuestion(line.text());
        if (column == Column.ACTION) {
            this.ledger.giveBack(this.plan.withoutProse());
        }
        if (column != Column.ACTION && column != Column.OWNER && column != Column.DEADLINE && column != Column.MEASURE
                && column != Column.PROGRESS && column != Column.CHARACTERISTIC && column != Column.RAG) {
            this.pending = Column.OTHER;
        }
        this.ledger.leaveOut(Kind.LABEL, line);
    }

    private void value(Labels.Value value) {
        this.aside = false;
        this.pending = Column.OTHER;
        this.last = value.column();
        this.certain |= value.column() == Column.ACTION || value.column() == Column.OWNER
                || value.column() == Column.DEADLINE;
        switch (value.column()) {
            case ACTION -> this.plan.action(number(value));
            case OBJECTIVE -> this.plan.objective(number(value), null, false);
            default -> this.plan.value(value.column(), value.cell());
        }
    }

    /// The number that stands in the label belongs to the words.
    static Cell number(Labels.Value value) {
        Matcher number = Pattern.compile(".*?([A-Z]?\\d+(?:\\.\\d+)*)$").matcher(value.label().strip());
        if (!number.matches() || value.cell().pieces().isEmpty()) {
            return value.cell();
        }
        Piece piece = value.cell().pieces().getFirst();
        boolean whole = number.group(1).matches("\\d+") && value.column() == Column.ACTION;
        if (!whole && value.column() == Column.ACTION) {
            return value.cell();
        }
        Piece labelled = whole ? new Piece(piece.text(), number.group(1), false, false)
                : piece.withText(number.group(1) + " " + piece.text());
        return new Cell(1, 1, false, null, List.of(labelled), value.cell().place());
    }

    private boolean heading(Line line, Cell cell, @Nullable Line next) {
        String text = line.text();
        boolean item = (ListLines.isItem(line) || ListLines.NUMBERED.matcher(text).matches()) && line.heading() == 0;
        boolean ended = this.pending == Column.OTHER || (this.pendingLists && ListLines.isInCapitals(text));
        boolean heading = line.heading() > 0
                || (!item && ended && Wording.isHeading(text) && !ListLines.WE_WILL.matcher(text).matches());
        if (!heading || isWrapped(line) || isIndented(line) || ListLines.isProse(line, next)) {
            return false;
        }
        this.certain |= OF_PLAN.matcher(text).matches();
        this.aside = isAside(text);
        this.pending = Column.OTHER;
        this.last = Column.OTHER;
        if (!FrontMatter.isOrganisation(text) && !Leftovers.isKey(text) && !Titles.isOfMail(text)) {
            this.plan.heading(cell, line, Titles.isGeneral(text));
        }
        return true;
    }

    private static boolean isAside(String text) {
        return ASIDE.matcher(text).matches() && !text.matches("(?i).*\\b(?:objective|priority|action)\\b.*");
    }

    private boolean isValue() {
        return this.pending != Column.OTHER && this.pending != Column.ACTION;
    }

    /// A line that begins in capitals goes on with a long one before it that has no end.
    private boolean isWrapped(Line line) {
        if (this.before == null || !(line.place() instanceof Place.Lines here)
                || !(this.before.place() instanceof Place.Lines there) || here.first() != there.last() + 1) {
            return false;
        }
        String text = this.before.text();
        return text.length() > ListLines.LONG_LINE && !text.matches(".*[.;:!?]") && line.heading() == 0
                && this.plan.hasAction();
    }

    private void words(Line line, Cell cell) {
        String text = line.text();
        boolean item = ListLines.isItem(line) || ListLines.NUMBERED.matcher(text).matches();
        if (item && (this.pending == Column.ACTION || this.pending == Column.OTHER)) {
            action(line, cell);
        }
        else if (isValue() && (item || this.pendingLists)) {
            pendingValue(line, cell);
        }
        else if (this.plan.hasAction() && isIndented(line)) {
            this.plan.value(this.last, cell);
            this.ledger.take(line);
        }
        else if (this.plan.hasAction() && (Wording.startsLower(text) || isWrapped(line)) && this.last != Column.OTHER) {
            this.plan.goOn(this.last, cell);
            this.ledger.take(line);
        }
        else if (isProseAction(text)) {
            action(line, cell);
            this.plan.markProse(this.pending != Column.ACTION);
        }
        else if (text.matches(
                "(?i)(?:we will|to achieve this.*|we (?:plan|intend|aim) to|byddwn yn|.{0,60}we will)\\s*[:…-]*")) {
            this.certain = true;
            this.ledger.leaveOut(Kind.LEAD_IN, line);
        }
        else {
            this.plan.endAction();
        }
    }

    /// A sentence of its own that is set in below a value goes on with it.
    private boolean isIndented(Line line) {
        boolean valued = this.last == Column.MEASURE || this.last == Column.PROGRESS || this.last == Column.OWNER;
        return valued && line.heading() == 0 && this.before != null && this.before.text().matches(".*[.;]")
                && line.place() instanceof Place.Lines && isNext(line) && line.piece().text().startsWith("  ")
                && !Wording.startsLower(line.text());
    }

    private boolean isProseAction(String text) {
        return this.plan.hasObjective() && (ListLines.WE_WILL.matcher(text).matches() || this.pending == Column.ACTION)
                && ((this.pending == Column.ACTION) || !text.endsWith(":"));
    }

    private void pendingValue(Line line, Cell cell) {
        boolean whole = this.pending == Column.MEASURE || this.pending == Column.PROGRESS;
        if ((whole && (this.plan.isListed() || (this.asksOfAll && isOfList(this.pending))))
                || (this.pendingLists && !ListLines.isItem(line) && isOfList(this.pending))) {
            this.plan.valueOfList(this.pending, cell);
        }
        else if (this.plan.hasAction() && (!whole || this.plan.hasOwnValues())) {
            this.plan.value(this.pending, cell);
        }
        else {
            this.plan.valueOfAll(this.pending, cell);
        }
        this.last = this.pending;
        this.ledger.take(line);
        if (!ListLines.isItem(line)) {
            this.pending = Column.OTHER;
        }
    }

    private void action(Line line, Cell cell) {
        if (this.plan.isEmpty() && !this.plan.hasHeading() && !Verbs.beginsAction(line.text())) {
            return;
        }
        Suffix suffix = Suffix.of(cell);
        this.certain |= ListLines.WE_WILL.matcher(line.text()).matches() || suffix.values().size() > 1;
        this.plan.action(suffix.action());
        suffix.values().forEach((value) -> {
            this.plan.value(value.column(), value.cell());
            this.ledger.join(value.label(), line.place());
        });
        this.last = Column.ACTION;
        this.ledger.take(line);
    }

}
