package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.dueregard.planreader.dates.DateNote;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Characteristics;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.words.Ratings;
import org.dueregard.planreader.words.Verbs;

/// What stands in the columns of a table, and what share of it is of a kind. Columns are counted from 1; a share of
/// a column without values is 0.
final class ColumnValues {

    private static final int MOST_ROWS = 60;

    private static final Pattern NUMBER = Pattern.compile("(?<=^|\\s)\\(?\\d{1,3}\\)\\s");

    private final List<List<Cell>> values = new ArrayList<>();

    private final int width;

    private int rows;

    ColumnValues(List<Row> rows) {
        int widest = 0;
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            if (row.filled().size() > 1) {
                this.rows++;
                for (Cell cell : row.filled()) {
                    put(cell);
                    widest = Math.max(widest, cell.column());
                }
            }
        }
        this.width = widest;
    }

    private void put(Cell cell) {
        while (this.values.size() <= cell.column()) {
            this.values.add(new ArrayList<>());
        }
        if (!cell.inherited()) {
            this.values.get(cell.column()).add(cell);
        }
    }

    int width() {
        return this.width;
    }

    int rows() {
        return this.rows;
    }

    int count(int number) {
        return (number < this.values.size()) ? this.values.get(number).size() : 0;
    }

    double references(int number) {
        return share(number, (text) -> text
            .matches("(?i:(?:action|objective|no\\.?) ?)?[A-Z]{0,3}[-/]?\\d{1,3}(?:[.-]\\d{1,3})*[a-z]?[.)]?"));
    }

    double dates(int number) {
        return share(number, ColumnValues::isDated);
    }

    /// Whether the words are a date, or a date for each number.
    private static boolean isDated(String text) {
        String[] parts = NUMBER.split(text.strip());
        return DateNote.read(text, false).isRead()
                || (parts.length > 1 && parts.length < MOST_ROWS && java.util.Arrays.stream(parts)
                    .allMatch((part) -> part.isBlank() || DateNote.read(part.strip(), false).isRead()));
    }

    double owners(int number) {
        return share(number, OwnerNames::areNames);
    }

    double ratings(int number) {
        return share(number, (text) -> Wording.count(text) <= 3 && Ratings.ofWords(text) != null);
    }

    double characteristics(int number) {
        return share(number, (text) -> Wording.count(text) <= 14 && Characteristics.areNames(text));
    }

    /// What begins as an action does.
    double acts(int number) {
        return share(number, Verbs::beginsAction);
    }

    double measures(int number) {
        return share(number, Verbs::beginsMeasure);
    }

    /// Sentences of what was done.
    double reports(int number) {
        return share(number, Verbs::beginsReport);
    }

    /// How many words a value has on average.
    double words(int number) {
        return (count(number) == 0) ? 0
                : this.values.get(number).stream().mapToInt((cell) -> Wording.count(cell.text())).average().orElse(0);
    }

    /// In how many of the rows nothing stands, or the same as before.
    double repeats(int number) {
        Set<String> different = new HashSet<>();
        if (count(number) > 0) {
            this.values.get(number).forEach((cell) -> different.add(cell.text().toLowerCase(Locale.ROOT)));
        }
        return (this.rows == 0) ? 0 : 1 - (double) different.size() / this.rows;
    }

    double share(int number, Predicate<String> holds) {
        if (count(number) == 0) {
            return 0;
        }
        List<Cell> cells = this.values.get(number);
        return (double) cells.stream().filter((cell) -> holds.test(cell.text())).count() / cells.size();
    }

}
