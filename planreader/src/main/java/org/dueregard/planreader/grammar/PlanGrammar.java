package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Draft.Section;
import org.jspecify.annotations.Nullable;

/// The grammar of plans in tables: which rows are headings, sections, objectives, further actions of an objective,
/// or the rest of a row that a page break has cut.
final class PlanGrammar {

    static final Pattern REFERENCE = Pattern
        .compile("(?:(?i:equality objective|objective|priority|aim|outcome|goal|criterion|commitment|action)\\s*"
                + "(\\d{1,2}(?:\\.\\d{1,2})*[a-z]?|[A-Z])(?=[\\s.:)–—-]|$)"
                + "|([A-Z]{0,3}\\d{1,2}(?:\\.\\d{1,2}){1,3}[a-z]?|[A-Z]{1,3}\\d{1,2}[a-z]?)(?=[\\s.:)–—-]|$)"
                + "|(\\d{1,2})(?:[.:)](?=\\s|$)|(?=\\s+[–—-]\\s|\\s+\\p{Lu}|$)))[\\s.:)–—-]*");

    private static final Pattern LINKS_ONLY = Pattern.compile("(?i)\\(?\\s*links? (?:to|with)\\b.*");

    private final Findings findings;

    private final List<Section> sections = new ArrayList<>();

    private final Set<String> running = new HashSet<>();

    private Map<Integer, Column> columns = Map.of();

    private Map<Integer, Column> ahead = Map.of();

    private boolean referenced;

    private boolean afterBreak;

    private @Nullable Draft open;

    PlanGrammar(Findings findings, Set<String> runningTitles) {
        this.findings = findings;
        this.running.addAll(runningTitles);
    }

    List<Section> sections() {
        return this.sections;
    }

    /// Whether the block holds a table of a plan.
    static boolean isPlan(Block block) {
        return block instanceof Block.Table table
                && table.rows().stream().anyMatch((r) -> Column.headings(r).isPresent());
    }

    void read(List<Block> blocks) {
        this.referenced = isReferenced(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Line line -> {
                    this.ahead = ahead(blocks.subList(i, blocks.size()));
                    line(line);
                }
                case Block.Table table -> table(table);
            }
        }
    }

    /// The columns of the table that follows.
    private Map<Integer, Column> ahead(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Table table && isPlan(table)) {
                return table.rows()
                    .stream()
                    .flatMap((row) -> Column.headings(row).stream())
                    .findFirst()
                    .orElse(this.columns);
            }
        }
        return this.columns;
    }

    private static boolean isReferenced(List<Block> blocks) {
        int cells = 0;
        int references = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                for (Row row : table.rows()) {
                    boolean counts = row.filled().size() > 1 && Column.headings(row).isEmpty();
                    cells += counts ? 1 : 0;
                    references += (counts && REFERENCE.matcher(row.filled().getFirst().text()).lookingAt()) ? 1 : 0;
                }
            }
        }
        return references > 1 && references * 3 >= cells;
    }

    private void line(Block.Line line) {
        String text = line.text();
        if (this.running.contains(text)) {
            this.afterBreak = true;
        }
        else if (line.heading() > 0 || isSectionLine(text)) {
            section(new Cell(1, 1, false, null, List.of(line.piece()), line.place()));
        }
    }

    private static boolean isSectionLine(String text) {
        boolean capitals = text.equals(text.toUpperCase(java.util.Locale.ROOT)) && Wording.count(text) > 1;
        return Wording.isHeading(text) && (capitals || REFERENCE.matcher(text).lookingAt())
                && !text.matches("(?i)appendix.*|annex.*|page \\d+.*");
    }

    private void table(Block.Table table) {
        List<Row> rows = table.rows();
        boolean known = isPlan(table);
        if (!known && (table.alone() || this.columns.isEmpty() || rows.getFirst().width() < this.columns.size())) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Optional<Map<Integer, Column>> headings = Column.headings(row);
            if (headings.isPresent() && (this.columns.isEmpty() || isHeading(row, headings.get()))) {
                this.columns = headings.get();
                this.ahead = this.columns;
                this.afterBreak = true;
            }
            else if (!row.isBlank() && (!this.columns.isEmpty() || sectionCell(row) != null)) {
                row(row);
                this.afterBreak = false;
            }
        }
    }

    /// A row of headings further down must say nothing else.
    private boolean isHeading(Row row, Map<Integer, Column> headings) {
        boolean same = Set.copyOf(headings.values()).equals(Set.copyOf(this.columns.values()));
        boolean known = headings.values().stream().filter((column) -> column != Column.OTHER).count() >= 3;
        return (same || known || (row.filled().size() == headings.size() && headings.size() == 2))
                && row.filled().stream().noneMatch((cell) -> REFERENCE.matcher(cell.text()).lookingAt());
    }

    private void row(Row row) {
        Cell heading = sectionCell(row);
        if (heading != null) {
            if (!this.running.contains(heading.text())) {
                section(heading);
            }
            return;
        }
        Map<Column, Cell> cells = byColumn(row);
        Cell objective = cells.get(Column.OBJECTIVE);
        if (!this.columns.containsValue(Column.OBJECTIVE)) {
            withoutObjectiveColumn(cells);
        }
        else if (isContinuation(row, cells)) {
            continuation(cells);
        }
        else if (objective == null || objective.isBlank() || objective.inherited() || isSame(objective)) {
            further(cells);
        }
        else {
            begin(cells);
        }
    }

    private Map<Column, Cell> byColumn(Row row) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        for (Cell cell : row.cells()) {
            Column column = this.columns.getOrDefault(cell.column(), Column.OTHER);
            cells.merge(column, (column == Column.OBJECTIVE) ? labelled(cell) : cell, Cell::append);
        }
        Cell other = cells.get(Column.OTHER);
        if (other != null && !other.isBlank()) {
            this.findings.add(Code.WORDS_SET_ASIDE, List.of(), Wording.quote(other.text())
                    + " stands in a column that the reader does not know; it is not kept. Enter it where it belongs.",
                    other.place());
        }
        return cells;
    }

    /// A reference that Word's own numbering prints belongs to the words.
    private static Cell labelled(Cell cell) {
        if (cell.pieces().isEmpty()) {
            return cell;
        }
        Block.Piece first = cell.pieces().getFirst();
        if (first.label() == null || first.isBullet()) {
            return cell;
        }
        List<Block.Piece> pieces = new ArrayList<>(cell.pieces());
        pieces.set(0, new Block.Piece(first.label() + ". " + first.text(), null, first.coloured(), false));
        return new Cell(cell.column(), cell.span(), cell.inherited(), cell.fill(), pieces, cell.place());
    }

    /// The heading that the row is, mended where it was split over two cells; null for
    /// other rows.
    private @Nullable Cell sectionCell(Row row) {
        List<Cell> filled = row.filled();
        Cell first = filled.getFirst();
        String text = first.text();
        if (filled.size() > 2 || first.column() > 1 || first.inherited()) {
            return null;
        }
        if (filled.size() == 1 && row.width() > 1 && first.span() >= row.width()) {
            return first;
        }
        if (awaitsText() || startsObjective(text) || !Wording.isHeading(text)) {
            return null;
        }
        if (filled.size() == 1) {
            return first;
        }
        return splitHeading(first, filled.get(1));
    }

    private static @Nullable Cell splitHeading(Cell first, Cell second) {
        String left = first.text();
        String right = second.text();
        if (right.startsWith(left)) {
            return second;
        }
        if (!Wording.startsLower(right) || !Wording.isHeading("A" + right) || Wording.count(left + " " + right) > 10) {
            return null;
        }
        // a lone ending such as "ies" completes the word before it; a short word of the
        // language does not
        boolean cut = right.length() <= 4 && !right.matches("and|for|the|with|of|work|life|care|plan|from|team");
        Cell whole = first.glue(second);
        return cut ? new Cell(1, first.span(), false, first.fill(),
                List.of(new Block.Piece(left + right, null, false, false)), whole.place()) : whole;
    }

    private boolean startsObjective(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.lookingAt() && this.columns.containsValue(Column.OBJECTIVE);
    }

    /// Whether the last row ended with a bare reference, so that its text must follow.
    private boolean awaitsText() {
        Cell whole = (this.open != null) ? this.open.whole() : null;
        return this.afterBreak && whole != null && REFERENCE.matcher(whole.text()).matches();
    }

    private boolean isContinuation(Row row, Map<Column, Cell> cells) {
        Cell objective = cells.get(Column.OBJECTIVE);
        String text = (objective != null && !objective.inherited()) ? objective.text() : "";
        Cell reference = cells.get(Column.REFERENCE);
        if (reference != null && !reference.isBlank() && !reference.inherited()) {
            return false;
        }
        if (text.isEmpty()) {
            Cell action = cells.get(Column.ACTION);
            return this.open != null && !begins(action) && (this.afterBreak || isSilent(action));
        }
        if (LINKS_ONLY.matcher(text).matches() || awaitsText()) {
            return true;
        }
        if (REFERENCE.matcher(text).lookingAt()) {
            return false;
        }
        return Wording.startsLower(text) || (this.referenced && !isSame(objective) && !row.cells().isEmpty());
    }

    private boolean isSame(@Nullable Cell objective) {
        Cell whole = (this.open != null) ? this.open.whole() : null;
        return whole != null && objective != null && whole.text().equalsIgnoreCase(objective.text());
    }

    private void continuation(Map<Column, Cell> cells) {
        Cell objective = cells.get(Column.OBJECTIVE);
        if (this.open == null || this.open.rows.isEmpty()) {
            String words = String.join(" ",
                    cells.values().stream().map(Cell::text).filter((s) -> !s.isEmpty()).toList());
            cells.values()
                .stream()
                .filter((cell) -> !cell.isBlank())
                .findFirst()
                .ifPresent((cell) -> this.findings.add(Code.ORPHAN_TEXT, List.of(),
                        Wording.quote(words) + " is the end of a row whose beginning is missing;"
                                + " it is not kept. Check whether the file is complete.",
                        cell.place()));
            return;
        }
        if (objective != null && !objective.isBlank() && !objective.inherited()) {
            this.open.objective.add(objective);
        }
        goOn(this.open, cells);
    }

    private static void goOn(Draft draft, Map<Column, Cell> cells) {
        Map<Column, Cell> own = new EnumMap<>(cells);
        own.values().removeIf(Cell::inherited);
        draft.mended = true;
        draft.rows.getLast().parts.add(own);
    }

    private static boolean begins(@Nullable Cell action) {
        return action != null && !isSilent(action) && !Wording.startsLower(action.text());
    }

    private static boolean isSilent(@Nullable Cell action) {
        return action == null || action.isBlank() || action.inherited();
    }

    private void further(Map<Column, Cell> cells) {
        if (this.open == null) {
            continuation(cells);
        }
        else {
            this.open.rows.add(new ActionRow(cells));
        }
    }

    private void begin(Map<Column, Cell> cells) {
        Draft draft = new Draft(false);
        Cell objective = cells.get(Column.OBJECTIVE);
        if (objective != null) {
            draft.objective.add(objective);
        }
        draft.reference = cells.get(Column.REFERENCE);
        draft.rows.add(new ActionRow(cells));
        current().drafts.add(draft);
        this.open = draft;
    }

    private void withoutObjectiveColumn(Map<Column, Cell> cells) {
        Section section = current();
        Cell action = cells.get(Column.ACTION);
        if (this.open == null) {
            this.open = new Draft(true);
            if (section.title != null) {
                this.open.objective.add(section.title);
            }
            section.drafts.add(this.open);
        }
        if (!begins(action) && (this.afterBreak || isSilent(action)) && !this.open.rows.isEmpty()) {
            goOn(this.open, cells);
        }
        else {
            this.open.rows.add(new ActionRow(cells));
        }
    }

    private Section current() {
        if (this.sections.isEmpty()) {
            this.sections.add(new Section(null));
        }
        return this.sections.getLast();
    }

    /// A heading begins a section; a numbered one above a table without a column of
    /// objectives is an objective.
    private void section(Cell heading) {
        this.open = null;
        if (this.ahead.isEmpty() || this.ahead.containsValue(Column.OBJECTIVE)
                || !REFERENCE.matcher(heading.text()).lookingAt()) {
            this.sections.add(new Section(heading));
            return;
        }
        this.open = new Draft(false);
        this.open.objective.add(heading);
        current().drafts.add(this.open);
    }

}
