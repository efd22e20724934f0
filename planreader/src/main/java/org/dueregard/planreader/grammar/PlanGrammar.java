package org.dueregard.planreader.grammar;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.References;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored.Kind;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Draft.Section;
import org.dueregard.planreader.grammar.Draft.Sections;
import org.dueregard.planreader.grammar.Guesses.Guess;
import org.jspecify.annotations.Nullable;

/// The grammar of plans in tables: which rows are headings, sections, objectives, further actions, or the rest of a row.
final class PlanGrammar {

    static final Pattern REFERENCE = References.PRINTED;

    private static final Pattern LINKS_ONLY = Pattern.compile("(?i)\\(?\\s*links? (?:to|with)\\b.*");

    private final Findings findings;

    private final Sections sections = new Sections();

    private final Set<String> running = new HashSet<>();

    private final Ledger ledger;

    private final IdentityHashMap<Block, Headings> firstHeadings = new IdentityHashMap<>();

    private final Guesses guesses;

    private final Map<Column, Cell> defaults = new EnumMap<>(Column.class);

    private Map<Integer, Column> columns = Map.of();

    private Map<Integer, String> words = Map.of();

    private Map<Integer, Column> ahead = Map.of();

    private Set<Column> doubted = Set.of();

    private int width;

    private boolean prose;

    private final RowColumns byColumn;

    private boolean referenced;

    private boolean afterBreak;

    private @Nullable Draft open;

    private Set<String> vocabulary = Set.of();

    /// The rows of tables with the same headings.
    private Map<Map<Integer, String>, List<Row>> alike = Map.of();

    PlanGrammar(Findings findings, Ledger ledger, Set<String> runningTitles, Guesses guesses) {
        this.guesses = guesses;
        this.findings = findings;
        this.ledger = ledger;
        this.running.addAll(runningTitles);
        this.byColumn = new RowColumns(findings, ledger);
    }

    List<Section> sections() {
        return this.sections.all();
    }

    /// Whether the block holds a table of a plan.
    static boolean isPlan(Block block) {
        return block instanceof Block.Table table && Lookahead.firstHeadings(table).isPresent();
    }

    void read(List<Block> blocks) {
        this.vocabulary = Lookahead.vocabulary(blocks);
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                Lookahead.firstHeadings(table).ifPresent((headings) -> this.firstHeadings.put(table, headings));
                Guess guess = this.guesses.of(table);
                if (guess != null) {
                    this.firstHeadings.put(table, guess.headings());
                }
            }
        }
        BitSet above = Lookahead.aboveTables(blocks, this.firstHeadings, this.running);
        this.referenced = Lookahead.isReferenced(blocks, this.firstHeadings);
        this.alike = Lookahead.alike(blocks, this.firstHeadings);
        List<Map<Integer, Column>> following = Lookahead.following(blocks, this.firstHeadings);
        for (int i = 0; i < blocks.size(); i++) {
            this.ahead = following.get(i);
            switch (blocks.get(i)) {
                case Block.Line line -> line(line, above.get(i));
                case Block.Table table -> table(table);
            }
        }
        this.sections.finish();
    }

    private void line(Block.Line line, boolean aboveTable) {
        String text = line.text();
        Cell cell = new Cell(1, 1, false, null, List.of(line.piece()), line.place());
        if (this.running.contains(text) || Leftovers.isPageNumber(text)) {
            this.afterBreak = true;
        }
        else if (label(line)) {
            this.ledger.take(line);
        }
        else if (isCaption(line)) {
            this.ledger.leaveOut(Kind.HEADING, line);
        }
        else if (this.open != null && this.open.awaits(line)) {
            this.open.objective.add(cell);
            this.ledger.take(line);
        }
        else {
            if (!Titles.isNone(text) && !FrontMatter.isOrganisation(text) && (line.heading() > 0
                    || Titles.isSection(text) || (aboveTable && Titles.isObjective(text))
                    || (aboveTable && Wording.isHeading(text) && !Labels.saysWhoOrWhen(line)
                            && !(isBelowObjective() && line.heading() == 0 && !REFERENCE.matcher(text).lookingAt())))) {
                section(cell, line);
            }
            else if (line.heading() > 0) {
                this.open = null;
                this.sections.add(new Section(null, null));
            }
            this.prose = true;
        }
    }

    /// Whether a heading below that of an objective only says that actions follow.
    private boolean isCaption(Block.Line line) {
        return isBelowObjective() && this.open != null && this.open.line != null
                && line.heading() > this.open.line.heading() && Titles.isGeneral(line.text());
    }

    /// Whether the heading of an objective stands above, and none of its actions yet.
    private boolean isBelowObjective() {
        return this.open != null && this.open.lent && this.open.rows.isEmpty() && this.open.line != null
                && this.open.line.heading() > 0;
    }

    /// A label such as `Lead: Head of Homes` under a heading serves all actions below it.
    private boolean label(Block.Line line) {
        if (this.open == null || !this.open.lent || !this.open.rows.isEmpty()) {
            return false;
        }
        List<Labels.Value> values = Labels.in(line.piece().text(), line.place());
        boolean known = !values.isEmpty() && values.stream()
            .allMatch((value) -> value.column() != Column.ACTION && value.column() != Column.OBJECTIVE
                    && !this.ahead.containsValue(value.column()));
        if (known) {
            values.forEach((value) -> this.defaults.merge(value.column(), value.cell(), Cell::append));
            values.forEach((value) -> this.ledger.join(value.label(), line.place()));
        }
        return known;
    }

    private void table(Block.Table table) {
        List<Row> rows = table.rows();
        Guess guess = this.guesses.of(table);
        if (guess != null && (this.prose || table.alone() || guess.row() != null || !continues(rows))) {
            guessed(table, guess);
            return;
        }
        boolean known = guess == null && this.firstHeadings.containsKey(table);
        if (!known && (table.alone() || !continues(rows))) {
            this.sections.beforeOther();
            return;
        }
        boolean headed = !known || (!this.prose && !table.alone() && continues(rows));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int at = i;
            Optional<Headings> headings = Headings.again(row, this.words).or(() -> Headings.of(rows, at));
            if (headings.isPresent()
                    && (!headed || this.columns.isEmpty() || headings.get().stands(row, this.columns))) {
                headings(rows, i, headings.get());
                i += headings.get().rows() - 1;
                headed = true;
            }
            else if (headed && Headings.words(row).equals(this.words)) {
                row.cells().forEach((cell) -> this.ledger.leaveOut(Kind.LABEL, cell));
                this.afterBreak = true;
            }
            else if (!row.isBlank() && headed) {
                row(row);
                this.afterBreak = false;
            }
            else if (!row.isBlank()) {
                aboveHeadings(row);
            }
        }
        this.prose = false;
    }

    /// A table without headings, or with such as are not known.
    private void guessed(Block.Table table, Guess guess) {
        this.columns = guess.columns();
        this.words = guess.words();
        this.ahead = this.columns;
        this.doubted = EnumSet.allOf(Column.class);
        List<Row> rows = table.rows().stream().filter((row) -> !row.isBlank()).toList();
        this.width = rows.getFirst().width();
        this.findings.add(Code.INFERRED_COLUMNS, List.of(),
                ((guess.row() == null) ? "The table has no headings;" : "The headings of the table are not known;")
                        + " what its columns hold was inferred from the words in them. Check that actions,"
                        + " owners and dates are in their places.",
                rows.getFirst().filled().getFirst().place());
        boolean headed = guess.row() == null;
        for (Row row : rows) {
            if (guess.isHeadings(row)) {
                row.cells().forEach((cell) -> this.ledger.leaveOut(Kind.LABEL, cell));
                this.afterBreak = headed;
                headed = true;
            }
            else if (headed) {
                row(row);
                this.afterBreak = false;
            }
            else {
                aboveHeadings(row);
            }
        }
        this.prose = false;
    }

    private void headings(List<Row> rows, int at, Headings headings) {
        int end = at + headings.rows();
        this.columns = new java.util.HashMap<>(headings.columns());
        this.words = headings.words();
        this.width = rows.get(at).width();
        List<Row> below = this.alike.getOrDefault(this.words, rows.subList(end, rows.size()));
        new ColumnChoice(new ColumnValues(below)).correct(this.columns, this.words);
        this.doubted = ColumnChoice.changed(headings.columns(), this.columns);
        this.ahead = this.columns;
        this.afterBreak = true;
        for (Row row : rows.subList(at, end)) {
            row.cells().forEach((cell) -> this.ledger.leaveOut(Kind.LABEL, cell));
        }
    }

    /// A table without headings goes on with the one before it if it has its columns.
    private boolean continues(List<Row> rows) {
        if (this.columns.isEmpty() || rows.isEmpty() || rows.getFirst().width() < this.columns.size()) {
            return false;
        }
        return !this.prose || (rows.getFirst().width() == this.width && !Headings.isOther(rows.getFirst()));
    }

    /// A row above the headings may be the heading of the section.
    private void aboveHeadings(Row row) {
        Cell heading = sectionCell(row);
        if (heading != null && !this.running.contains(heading.text()) && (Titles.isSection(heading.text())
                || (this.firstHeadings.size() > 1 && !Titles.isNone(heading.text())))) {
            section(heading, null);
        }
    }

    private void row(Row row) {
        if (said(row)) {
            return;
        }
        Cell heading = sectionCell(row);
        if (heading != null) {
            if (!this.running.contains(heading.text())) {
                section(heading, null);
                row.filled().forEach(this.ledger::take);
            }
            return;
        }
        Map<Column, Cell> cells = this.byColumn.cells(row, this.columns, this.words);
        Cell theme = cells.remove(Column.SECTION);
        if (theme != null && !theme.isBlank() && !theme.inherited() && !this.sections.isAt(theme)) {
            theme(theme);
        }
        Cell objective = cells.get(Column.OBJECTIVE);
        if (cells.values().stream().allMatch(RowCells::isSilent)) {
            return;
        }
        if (!this.columns.containsValue(Column.OBJECTIVE)) {
            withoutObjectiveColumn(cells);
        }
        else if ((this.open == null || !this.open.isEndless()) && isContinuation(cells)) {
            continuation(cells);
        }
        else if (objective == null || objective.isBlank() || objective.inherited() || isSame(objective)
                || goesBack(objective, cells)) {
            further(cells);
        }
        else {
            begin(cells);
        }
    }

    /// Whether the row names an objective again that stood before the last.
    private boolean goesBack(Cell objective, Map<Column, Cell> cells) {
        Draft earlier = this.sections.earlier(objective, cells.get(Column.REFERENCE));
        if (earlier != null) {
            this.open = earlier;
            this.afterBreak = false;
        }
        return earlier != null;
    }

    /// What a row says across the table is said of the row above it, else of all below.
    private boolean said(Row row) {
        List<Labels.Value> said = RowCells.said(row);
        if (said.isEmpty()) {
            return false;
        }
        boolean below = this.open == null || this.open.rows.isEmpty();
        Map<Column, Cell> of = (this.open == null || below) ? this.defaults : this.open.rows.getLast().parts.getFirst();
        said.forEach((value) -> of.merge(value.column(), value.cell(), Cell::append));
        said.forEach((value) -> this.ledger.join(value.label(), value.cell().place()));
        row.filled().forEach(this.ledger::take);
        return true;
    }

    private void theme(Cell theme) {
        if (this.sections.goBack(theme)) {
            this.open = null;
        }
        else {
            section(theme, null);
        }
    }

    /// The heading that the row is, mended where it was split; null for other rows.
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
        if (awaitsText() || startsObjective(text) || !Wording.isHeading(text)
                || ObjectiveReader.standsForActions(text)) {
            return null;
        }
        if (filled.size() == 1) {
            return first;
        }
        boolean acts = this.columns.get(filled.get(1).column()) == Column.ACTION;
        return Titles.mended(first, filled.get(1), acts, this.vocabulary, this.ledger);
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

    private boolean isContinuation(Map<Column, Cell> cells) {
        Cell objective = cells.get(Column.OBJECTIVE);
        String text = (objective != null && !objective.inherited()) ? objective.text() : "";
        Cell reference = cells.get(Column.REFERENCE);
        if (reference != null && !reference.isBlank() && !reference.inherited()) {
            return false;
        }
        Cell action = cells.get(Column.ACTION);
        if (text.isEmpty()) {
            return this.open != null && !RowCells.begins(action) && (this.afterBreak || RowCells.isSilent(action));
        }
        if (LINKS_ONLY.matcher(text).matches() || awaitsText()) {
            return true;
        }
        if (REFERENCE.matcher(text).lookingAt()) {
            return false;
        }
        return (this.afterBreak || !RowCells.begins(action)) && (Wording.startsLower(text) || (this.referenced
                && this.open != null && !this.columns.containsValue(Column.SECTION) && !isSame(objective)));
    }

    private boolean isSame(@Nullable Cell objective) {
        return this.open != null && objective != null && this.open.isSame(objective, null);
    }

    private void continuation(Map<Column, Cell> cells) {
        Cell objective = cells.get(Column.OBJECTIVE);
        if (this.open == null || this.open.rows.isEmpty()) {
            RowCells.orphan(cells, this.findings);
            return;
        }
        if (objective != null && !objective.isBlank() && !objective.inherited()) {
            this.open.objective.add(objective);
        }
        this.open.goOn(cells);
    }

    private void further(Map<Column, Cell> cells) {
        if (this.open == null) {
            continuation(cells);
        }
        else {
            this.open.rows.add(row(cells));
        }
    }

    private ActionRow row(Map<Column, Cell> cells) {
        if (this.open != null) {
            this.open.doubted.addAll(this.doubted);
        }
        this.defaults.forEach(cells::putIfAbsent);
        return new ActionRow(cells);
    }

    private void begin(Map<Column, Cell> cells) {
        Draft draft = new Draft(false);
        Cell objective = cells.get(Column.OBJECTIVE);
        if (objective != null) {
            draft.objective.add(objective);
        }
        draft.reference = cells.get(Column.REFERENCE);
        this.sections.current().drafts.add(draft);
        this.open = draft;
        draft.rows.add(row(cells));
    }

    private void withoutObjectiveColumn(Map<Column, Cell> cells) {
        Section section = this.sections.current();
        Cell action = cells.get(Column.ACTION);
        if (this.open == null) {
            this.open = new Draft(true);
            if (section.title != null) {
                this.open.objective.add(section.title);
            }
            section.drafts.add(this.open);
        }
        if (!RowCells.begins(action) && (this.afterBreak || RowCells.isSilent(action)) && !this.open.rows.isEmpty()) {
            this.open.goOn(cells);
        }
        else {
            this.open.rows.add(row(cells));
        }
    }

    /// A heading begins a section; a numbered one above a table without a column of
    /// objectives is an objective, and what stood above it alone is then a section.
    private void section(Cell heading, Block.@Nullable Line line) {
        Cell whole = (this.open != null && this.open.lent) ? this.open.whole() : null;
        if (whole != null && Titles.isOfTable(heading.text(), whole.text())) {
            return;
        }
        this.defaults.clear();
        if (Titles.isDate(heading.text(), line) && !this.ahead.containsValue(Column.DEADLINE)) {
            this.defaults.put(Column.DEADLINE, heading);
        }
        boolean objective = !this.ahead.isEmpty() && !this.ahead.containsValue(Column.OBJECTIVE)
                && REFERENCE.matcher(heading.text()).lookingAt() && !(line != null && Titles.isGeneral(heading.text()));
        if (!objective) {
            this.open = null;
            boolean general = line != null && Titles.isGeneral(heading.text());
            this.sections.add(general ? new Section(null, null) : new Section(heading, line));
            return;
        }
        this.sections.removeBeside(line);
        Draft above = this.open;
        if (above != null && above.lent && above.rows.isEmpty() && above.whole() != null) {
            this.sections.current().drafts.remove(above);
            if (!Titles.isBeside(above.line, line)) {
                this.sections.add(new Section(above.whole(), above.line));
            }
        }
        this.open = new Draft(false);
        this.open.lent = true;
        this.open.line = line;
        this.open.objective.add(heading);
        this.sections.current().drafts.add(this.open);
    }

}
