package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dueregard.planreader.dates.DateNote;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.words.Verbs;
import org.jspecify.annotations.Nullable;

/// Tables of a plan whose headings are not known, or that have none, by what stands in them. Tables with the same
/// headings are looked at together.
final class Guesses {

    private static final int LEAST_ROWS = 3;

    private static final int LONGEST_HEADING = 8;

    private static final int LONGEST_VERB = 4;

    /// What tables beside a plan say of themselves.
    private static final Pattern BESIDE = Pattern.compile(
            "(?i).*\\b(?:version|author|risks?|likelihood|hazards?|severity|mitigations?|terms?|definitions?|meaning|abbreviations?|acronyms?|tel|telephone|phone|e-?mail|address"
                    + "|signatures?|signed|sign-off|approved by|pages?|population|census|agenda|minutes?|respondents?|responses?|feedback|you said|we did|our response|comments? (?:received|made)|questions?"
                    + "|legislation|stands for|what it means|description of change|amendments?|changes made)\\b.*|issue|change|changes|approved|approval");

    private final IdentityHashMap<Block, Guess> guesses = new IdentityHashMap<>();

    private Guesses() {
    }

    /// @param strict whether the document has tables of a plan with headings that are
    /// known, so that others must say both who and when
    static Guesses in(List<Block> blocks, boolean strict) {
        Guesses guesses = new Guesses();
        Map<String, List<Table>> alike = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block instanceof Table table && Lookahead.firstHeadings(table).isEmpty()) {
                Row headings = headings(table);
                String key = (headings != null) ? key(headings) : "";
                alike.computeIfAbsent(key, (none) -> new ArrayList<>()).add(table);
            }
        }
        List<Table> rest = new ArrayList<>(alike.getOrDefault("", List.of()));
        alike.remove("");
        for (List<Table> tables : alike.values()) {
            if (!guesses.look(tables, strict)) {
                rest.addAll(tables);
            }
        }
        guesses.headless(rest.stream().filter((table) -> !isBeside(table)).toList(), strict);
        return guesses;
    }

    /// Whether the tables, which have the same headings, are of a plan.
    private boolean look(List<Table> tables, boolean strict) {
        Row headings = headings(tables.getFirst());
        if (headings == null) {
            return false;
        }
        List<Row> rows = new ArrayList<>();
        tables.forEach((table) -> rows.addAll(below(table)));
        Map<Integer, String> words = words(headings);
        Optional<Map<Integer, Column>> columns = new ColumnGuess(new ColumnValues(rows)).guessed(words, strict)
            .filter((found) -> fits(found, words) && isEnough(found, strict));
        if (columns.isEmpty() || words.values().stream().anyMatch((text) -> BESIDE.matcher(text).matches())) {
            return false;
        }
        tables.forEach((table) -> this.guesses.put(table, new Guess(columns.get(), words, headings(table))));
        return true;
    }

    /// Tables without headings, those of the same columns together.
    private void headless(List<Table> tables, boolean strict) {
        Map<Integer, List<Row>> rows = new LinkedHashMap<>();
        tables.forEach((table) -> rows.computeIfAbsent(width(table), (none) -> new ArrayList<>()).addAll(table.rows()));
        for (Table table : tables) {
            boolean small = table.rows().size() < LEAST_ROWS;
            List<Row> own = small ? rows.getOrDefault(width(table), List.of()) : table.rows();
            new ColumnGuess(new ColumnValues(own)).guessed(Map.of(), strict)
                .filter((found) -> isEnough(found, strict || own.size() < LEAST_ROWS))
                .ifPresent((found) -> this.guesses.put(table, new Guess(found, Map.of(), null)));
        }
    }

    private static int width(Table table) {
        return table.rows().stream().mapToInt((row) -> row.filled().size()).max().orElse(0);
    }

    private static boolean isBeside(Table table) {
        return table.rows()
            .stream()
            .filter((row) -> !row.isBlank())
            .findFirst()
            .filter((row) -> row.filled()
                .stream()
                .anyMatch((cell) -> Wording.count(cell.text()) < 5 && BESIDE.matcher(cell.text()).matches()))
            .isPresent();
    }

    private static boolean isEnough(Map<Integer, Column> columns, boolean strict) {
        return !strict || (columns.containsValue(Column.OWNER) && columns.containsValue(Column.DEADLINE));
    }

    boolean isEmpty() {
        return this.guesses.isEmpty();
    }

    @Nullable Guess of(Table table) {
        return this.guesses.get(table);
    }

    /// The first row of more than two cells, if each of them can be a heading.
    private static @Nullable Row headings(Table table) {
        for (Row row : table.rows()) {
            if (row.filled().size() > 2) {
                long known = row.filled().stream().filter((cell) -> Column.of(cell.text()).isOfPlan()).count();
                long others = row.filled().stream().filter((cell) -> !isHeading(cell)).count();
                boolean heads = others <= ((known > 1) ? 1 : 0) && row.filled()
                    .stream()
                    .map((cell) -> cell.text().toLowerCase(Locale.ROOT))
                    .distinct()
                    .count() == row.filled().size();
                return heads ? row : null;
            }
        }
        return null;
    }

    private static boolean isHeading(Cell cell) {
        String text = cell.text();
        return Wording.count(text) <= LONGEST_HEADING && !text.matches(".*[.;,]|[\\d.]+\\)?")
                && !DateNote.read(text, false).isRead()
                && (Wording.count(text) <= LONGEST_VERB || !Verbs.beginsAction(text) || text.endsWith("?"));
    }

    /// Whether no heading is of the kind of the values below it.
    private static boolean fits(Map<Integer, Column> columns, Map<Integer, String> words) {
        return words.entrySet().stream().noneMatch((entry) -> {
            String text = entry.getValue();
            boolean known = Column.of(text).isOfPlan();
            Column column = columns.getOrDefault(entry.getKey(), Column.OTHER);
            return !known && ((column == Column.ACTION && Wording.count(text) > 1 && Verbs.beginsAction(text)
                    && !text.endsWith("?")) || (column == Column.OWNER && OwnerNames.areNames(text)));
        });
    }

    private static List<Row> below(Table table) {
        Row headings = headings(table);
        List<Row> rows = new ArrayList<>();
        boolean begun = false;
        for (Row row : table.rows()) {
            if (begun && (headings == null || !key(row).equals(key(headings)))) {
                rows.add(row);
            }
            begun |= headings != null && key(row).equals(key(headings));
        }
        return rows;
    }

    private static Map<Integer, String> words(Row row) {
        Map<Integer, String> words = new LinkedHashMap<>();
        row.filled().forEach((cell) -> words.put(cell.column(), cell.text()));
        return words;
    }

    private static String key(Row row) {
        StringBuilder key = new StringBuilder();
        row.filled().forEach((cell) -> key.append(cell.column()).append(' ').append(cell.text()).append('|'));
        return key.toString();
    }

    /// What the columns of a table hold.
    ///
    /// @param words of the headings, by column
    /// @param row of the headings; null where there is none
    record Guess(Map<Integer, Column> columns, Map<Integer, String> words, @Nullable Row row) {

        Headings headings() {
            return new Headings(this.columns, this.words, (this.row != null) ? 1 : 0);
        }

        /// Whether the row is the headings, or says them again.
        boolean isHeadings(Row other) {
            return this.row != null && key(other).equals(key(this.row));
        }

    }

}
