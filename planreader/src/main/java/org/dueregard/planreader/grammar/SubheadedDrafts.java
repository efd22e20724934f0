package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored.Kind;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Draft.Section;
import org.dueregard.planreader.subheadings.Entry;
import org.dueregard.planreader.subheadings.Part;
import org.dueregard.planreader.subheadings.SubheadedPlan;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.Verbs;
import org.jspecify.annotations.Nullable;

/// Makes drafts of a plan whose labels are sub-headings: what stands below `Who will lead` serves all actions of its
/// objective.
final class SubheadedDrafts {

    private final Findings findings;

    private final Ledger ledger;

    private final Set<String> running;

    private final List<Section> sections = new ArrayList<>();

    private final Set<String> told = new HashSet<>();

    /// @param running what stands on each page, and the title
    SubheadedDrafts(Findings findings, Ledger ledger, Set<String> running) {
        this.findings = findings;
        this.ledger = ledger;
        this.running = running;
    }

    List<Section> of(SubheadedPlan plan) {
        plan.subheadings().forEach((line) -> this.ledger.leaveOut(Kind.LABEL, line));
        plan.asides().forEach(this::setAside);
        @Nullable Draft open = null;
        for (Part part : plan.parts()) {
            open = draft(part, open);
            List<ActionRow> rows = rows(part, open);
            if (rows.isEmpty()) {
                setAside(part);
            }
            for (Map.Entry<Column, List<Entry>> value : part.values().entrySet()) {
                value(value.getKey(), value.getValue(), rows);
                if (rows.size() > 1 || plan.isGuessed(value.getKey())) {
                    open.doubted.add(value.getKey());
                }
            }
            if (!plan.isGuessed(Column.ACTION)) {
                open.doubted.remove(Column.ACTION);
            }
            open.rows.addAll(rows);
        }
        this.sections.forEach((section) -> section.drafts
            .removeIf((draft) -> draft.rows.isEmpty() && (draft.lent || draft.objective.isEmpty())));
        this.sections.removeIf((section) -> section.drafts.isEmpty());
        return this.sections;
    }

    /// Words for which a plan has no place are said once for each sub-heading.
    private void setAside(Line subheading, List<Line> lines) {
        lines.forEach((line) -> this.ledger.leaveOut(Kind.OTHER_COLUMN, line));
        if (!lines.isEmpty() && this.told.add(subheading.text())) {
            this.findings.add(Code.WORDS_SET_ASIDE, List.of(),
                    "What stands below " + Wording.quote(subheading.text())
                            + " has no place in a plan; its words, such as " + Wording.quote(lines.getFirst().text())
                            + ", are not kept. Enter them where they belong.",
                    lines.getFirst().place());
        }
    }

    /// What is said of actions where there are none.
    private void setAside(Part part) {
        for (Map.Entry<Column, List<Entry>> value : part.values().entrySet()) {
            Column column = value.getKey();
            if (column != Column.ACTION && column != Column.OBJECTIVE && column != Column.SECTION) {
                value.getValue()
                    .forEach((entry) -> this.findings.add(Code.WORDS_SET_ASIDE, List.of(),
                            Wording.quote(entry.text()) + " stands where there is no action that it is said of; it is"
                                    + " not kept. Enter it with the actions that it concerns.",
                            take(entry).place()));
            }
        }
    }

    /// The draft of the part's objective, or the one before where the part goes on with
    /// it.
    private Draft draft(Part part, @Nullable Draft before) {
        List<Entry> own = part.values(Column.OBJECTIVE);
        List<Entry> themes = part.values(Column.SECTION);
        if (part.section() != null) {
            section(cell(part.section()), part.section());
        }
        if (!themes.isEmpty()) {
            section(take(themes.getFirst()), null);
        }
        boolean bare = part.head().size() == 1
                && PlanGrammar.REFERENCE.matcher(Draft.labelled(cell(part.head().getFirst())).text()).matches();
        if (part.head().isEmpty() && own.isEmpty() && before != null) {
            return before;
        }
        Draft draft = new Draft(part.head().isEmpty() && own.isEmpty());
        for (Line line : part.head()) {
            this.ledger.take(line);
            draft.objective.add(draft.objective.isEmpty() ? Draft.labelled(cell(line)) : cell(line));
        }
        if (bare || part.head().isEmpty()) {
            own.forEach((entry) -> draft.objective.add(take(entry)));
        }
        current().drafts.add(draft);
        return draft;
    }

    private void section(Cell title, @Nullable Line line) {
        String text = title.text();
        boolean none = Titles.isGeneral(text) || Titles.isNone(text) || FrontMatter.isOrganisation(text)
                || this.running.contains(text);
        if (!none && !Section.isTitled(this.sections, title)) {
            this.sections.add(new Section(title, line));
        }
    }

    private Section current() {
        if (this.sections.isEmpty()) {
            this.sections.add(new Section(null, null));
        }
        return this.sections.getLast();
    }

    /// A row for each action. Labels below an item are its own; those below the last of
    /// several serve all.
    private List<ActionRow> rows(Part part, Draft draft) {
        List<Entry> entries = part.values(Column.ACTION);
        boolean listed = entries.stream().anyMatch(Entry::item);
        List<ActionRow> rows = new ArrayList<>();
        List<Labels.Value> last = List.of();
        for (Entry entry : entries) {
            List<Labels.Value> values = entry.item() ? List.of() : labels(entry);
            if (!values.isEmpty() && !rows.isEmpty()) {
                last = values;
                put(values, List.of(rows.getLast()));
            }
            else if (isAction(entry, listed, !rows.isEmpty())) {
                rows.add(row(take(entry)));
                last = List.of();
            }
        }
        boolean first = rows.stream().limit(Math.max(0, rows.size() - 1)).allMatch(SubheadedDrafts::isBare);
        if (rows.size() > 1 && first && !last.isEmpty()) {
            put(last, rows.subList(0, rows.size() - 1));
            last.forEach((value) -> draft.doubted.add(value.column()));
        }
        return rows;
    }

    private static boolean isBare(ActionRow row) {
        return row.parts.getFirst().size() == 1;
    }

    private List<Labels.Value> labels(Entry entry) {
        Cell cell = entry.cell();
        List<Labels.Value> values = Labels.in(cell.text(), cell.place())
            .stream()
            .filter((value) -> value.column() != Column.ACTION && value.column() != Column.OBJECTIVE)
            .toList();
        if (!values.isEmpty()) {
            take(entry);
            values.forEach((value) -> this.ledger.join(value.label(), cell.place()));
        }
        return values;
    }

    private static void put(List<Labels.Value> values, List<ActionRow> rows) {
        for (Labels.Value value : values) {
            rows.forEach((row) -> row.parts.getFirst().merge(value.column(), value.cell(), Cell::append));
        }
    }

    /// Beside a list a sentence is an action only if it follows and tells somebody to do
    /// something.
    private boolean isAction(Entry entry, boolean listed, boolean after) {
        if (entry.item() || !listed) {
            return !entry.text().endsWith(":");
        }
        return after && Verbs.beginsVerb(entry.text()) && !entry.text().endsWith(":");
    }

    private ActionRow row(Cell cell) {
        Suffix suffix = Suffix.of(cell);
        ActionRow row = new ActionRow(Map.of(Column.ACTION, suffix.action()));
        put(suffix.values(), List.of(row));
        suffix.values().forEach((value) -> this.ledger.join(value.label(), cell.place()));
        return row;
    }

    private void value(Column column, List<Entry> entries, List<ActionRow> rows) {
        if (column == Column.ACTION || column == Column.OBJECTIVE || column == Column.SECTION || rows.isEmpty()) {
            return;
        }
        boolean listed = entries.stream().anyMatch(Entry::item);
        List<Cell> cells = new ArrayList<>();
        for (Entry entry : entries) {
            if (listed && !entry.item() && entry.text().endsWith(":")) {
                entry.lines().forEach((line) -> this.ledger.leaveOut(Kind.LEAD_IN, line));
            }
            else {
                cells.add(take(entry));
            }
        }
        Map<Items.Item, Cell> numbered = (column == Column.MEASURE) ? Map.of() : numbered(cells, rows.size());
        numbered.forEach((each, cell) -> add(rows.get(Objects.requireNonNull(each.number()) - 1), column,
                cell.withPieces(List.of(new Piece(each.text(), null, each.coloured(), false)))));
        if (numbered.isEmpty()) {
            cells.forEach((cell) -> rows.forEach((row) -> add(row, column, cell)));
        }
    }

    private static void add(ActionRow row, Column column, Cell cell) {
        row.parts.getFirst().merge(column, cell, Cell::append);
    }

    /// The parts of values such as `1) May 2) June`, which are for the actions of these
    /// numbers, with their cells; none
    /// where they are for all.
    private static Map<Items.Item, Cell> numbered(List<Cell> cells, int actions) {
        Map<Items.Item, Cell> numbered = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Items parts = new Items(true, false);
            parts.add(cell.pieces(), 0);
            parts.items().forEach((item) -> numbered.put(item, cell));
        }
        boolean fit = numbered.size() > 1 && numbered.keySet()
            .stream()
            .allMatch((item) -> item.number() != null && item.number() >= 1 && item.number() <= actions);
        return fit ? numbered : Map.of();
    }

    private Cell take(Entry entry) {
        entry.lines().forEach(this.ledger::take);
        return entry.cell();
    }

    private static Cell cell(Line line) {
        return new Cell(1, 1, false, null, List.of(line.piece()), line.place());
    }

}
