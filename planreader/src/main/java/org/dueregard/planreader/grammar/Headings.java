package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.dates.DateNote;

/// The headings of a table of actions: what each of its columns holds.
///
/// @param columns by their number
/// @param words what stands above each column
/// @param rows how many rows the headings take
record Headings(Map<Integer, Column> columns, Map<Integer, String> words, int rows) {

    private static final Pattern RISK = Pattern
        .compile("(?i)(?:the )?(?:key |main |possible )?risks?(?: description| to .*)?|description of (?:the )?risks?");

    private static final int LONGEST_WORD_COUNT = 12;

    private static final int LONGEST_SUBHEADING = 6;

    /// The headings that begin in a row; empty where it is another row.
    static Optional<Headings> of(List<Row> rows, int at) {
        Row row = rows.get(at);
        Optional<Headings> one = of(words(row), row, 1);
        // most rows are no headings: what costs much is asked last
        if (at + 1 >= rows.size() || (one.isEmpty() && of(joined(row, rows.get(at + 1)), rows.get(at + 1), 2).isEmpty())
                || !isShort(rows.get(at + 1))) {
            return one;
        }
        Row next = rows.get(at + 1);
        if (of(words(next), next, 1).isPresent() && (one.isEmpty() || own(next).size() > row.filled().size())) {
            return one.filter((headings) -> headings.isComplete(row));
        }
        if (one.isPresent() && !isSubheading(row, next)) {
            return one;
        }
        if (row.filled().size() < 2) {
            return one;
        }
        return of(joined(row, next), next, 2).or(() -> one);
    }

    /// The headings of one line that stand again, so that the row below does not go on
    /// with them.
    static Optional<Headings> again(Row row, Map<Integer, String> before) {
        Map<Integer, String> words = words(row);
        return words.equals(before) ? of(words, row, 1) : Optional.empty();
    }

    /// Whether the row is the headings of a table that is no plan: each cell a word or
    /// two, none of them a date or a name.
    static boolean isOther(Row row) {
        List<Cell> filled = row.filled();
        return filled.size() > 1 && filled.stream()
            .allMatch((cell) -> Wording.count(cell.text()) <= 3 && !cell.text().matches(".*[\\d.;:].*")
                    && !OwnerNames.areNames(cell.text()) && !DateNote.read(cell.text(), false).isRead());
    }

    private boolean isComplete(Row row) {
        return this.columns.containsValue(Column.ACTION) && row.filled().size() > 2;
    }

    static Optional<Headings> of(Row row) {
        return of(words(row), row, 1);
    }

    private static Optional<Headings> of(Map<Integer, String> words, Row row, int rows) {
        Map<Integer, Column> found = new LinkedHashMap<>();
        for (Map.Entry<Integer, String> entry : words.entrySet()) {
            if (Wording.count(entry.getValue()) > LONGEST_WORD_COUNT && !entry.getValue().contains("?")) {
                return Optional.empty();
            }
            found.put(entry.getKey(), Column.of(entry.getValue()));
        }
        Map<Integer, Column> settled = ColumnChoice.settled(found, words);
        long known = settled.values().stream().filter(Column::isOfPlan).count();
        boolean plan = settled.containsValue(Column.ACTION);
        if (!plan || !saysMore(found, settled) || known < 2 || known * 2 < found.size()
                || words.values().stream().anyMatch(Headings::isDay) || isOfRisks(settled, words)) {
            return Optional.empty();
        }
        spread(settled, words, row);
        return Optional.of(new Headings(settled, words, rows));
    }

    /// What is done about risks is part of a plan only where it says by when.
    private static boolean isOfRisks(Map<Integer, Column> settled, Map<Integer, String> words) {
        return !settled.containsValue(Column.DEADLINE)
                && words.values().stream().limit(2).anyMatch((word) -> RISK.matcher(word).matches());
    }

    /// Whether, where no heading is one of actions, the others say who, when or how it is
    /// known: themes with findings are no plan.
    private static boolean saysMore(Map<Integer, Column> found, Map<Integer, Column> settled) {
        return found.containsValue(Column.ACTION) || settled.values()
            .stream()
            .anyMatch((column) -> column == Column.OWNER || column == Column.DEADLINE || column == Column.MEASURE
                    || column == Column.PROGRESS || column == Column.RAG);
    }

    /// Days, months and `Monthly` stand in rows of actions, not above them, but `Position
    /// in October 2026` does.
    private static boolean isDay(String words) {
        if (Column.of(words) == Column.PROGRESS && Wording.count(words) <= LONGEST_SUBHEADING) {
            return false;
        }
        Deadline.Kind kind = DateNote.read(words, false).deadline().kind();
        return kind == Deadline.Kind.DATE || kind == Deadline.Kind.MONTH || kind == Deadline.Kind.RECURRING
                || kind == Deadline.Kind.ONGOING || kind == Deadline.Kind.TBC;
    }

    /// A heading over several columns says what each of them holds.
    private static void spread(Map<Integer, Column> columns, Map<Integer, String> words, Row row) {
        for (Cell cell : row.cells()) {
            for (int i = 1; i < cell.span(); i++) {
                Column column = columns.get(cell.column());
                if (column != null && !columns.containsKey(cell.column() + i)) {
                    columns.put(cell.column() + i, column);
                    words.putIfAbsent(cell.column() + i, cell.text());
                }
            }
        }
    }

    static Map<Integer, String> words(Row row) {
        Map<Integer, String> words = new LinkedHashMap<>();
        row.filled().forEach((cell) -> words.put(cell.column(), cell.text()));
        return words;
    }

    private static Map<Integer, String> joined(Row upper, Row lower) {
        Map<Integer, String> words = new LinkedHashMap<>();
        for (Cell cell : upper.filled()) {
            for (int i = 0; i < Math.max(1, cell.span()); i++) {
                words.put(cell.column() + i, cell.text());
            }
        }
        for (Cell cell : lower.filled()) {
            String above = words.getOrDefault(cell.column(), "");
            boolean same = cell.inherited() || above.equals(cell.text());
            boolean number = Column.of(cell.text()) == Column.REFERENCE;
            words.put(cell.column(), number ? cell.text() : same ? above : Wording.collapse(above + " " + cell.text()));
        }
        Map<Integer, String> ordered = new LinkedHashMap<>();
        new java.util.TreeMap<>(words).forEach(ordered::put);
        return ordered;
    }

    private static boolean isShort(Row row) {
        List<Cell> own = own(row);
        return !own.isEmpty() && own.stream()
            .allMatch((cell) -> Wording.count(cell.text()) <= LONGEST_SUBHEADING && !cell.text().endsWith(".")
                    && (!PlanGrammar.REFERENCE.matcher(cell.text()).lookingAt() || cell.text().matches("Q[1-4]\\b.*"))
                    && !isDay(cell.text()));
    }

    private static List<Cell> own(Row row) {
        return row.filled().stream().filter((cell) -> !cell.inherited()).toList();
    }

    /// Whether the row says more about headings that stand over several columns, or ends
    /// what stands above.
    private static boolean isSubheading(Row upper, Row lower) {
        List<Cell> own = own(lower);
        for (Cell cell : own) {
            Cell above = above(upper, cell.column());
            boolean open = above == null || above.isBlank() || above.span() > 1 || Column.of(cell.text()).isOfPlan();
            if (!open && !Wording.startsLower(cell.text())) {
                return false;
            }
        }
        return !own.isEmpty() && (own.getFirst().column() > 1 || Wording.startsLower(own.getFirst().text()));
    }

    private static @org.jspecify.annotations.Nullable Cell above(Row row, int column) {
        List<Cell> covering = new ArrayList<>(row.cells());
        covering.removeIf((cell) -> column < cell.column() || column >= cell.column() + Math.max(1, cell.span()));
        return covering.isEmpty() ? null : covering.getFirst();
    }

    /// A row of headings further down must say nothing else.
    boolean stands(Row row, Map<Integer, Column> current) {
        boolean same = java.util.Set.copyOf(this.columns.values()).equals(java.util.Set.copyOf(current.values()));
        boolean known = this.columns.values().stream().filter(Column::isOfPlan).count() >= 3;
        return (same || known || (row.filled().size() == this.columns.size() && this.columns.size() == 2))
                && row.filled().stream().noneMatch((cell) -> PlanGrammar.REFERENCE.matcher(cell.text()).lookingAt());
    }

}
