package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

import org.dueregard.sdc.cells.CellSpace;
import org.dueregard.sdc.cells.Labels;
import org.dueregard.sdc.file.CsvReader;
import org.dueregard.sdc.file.MalformedFile;
import org.dueregard.sdc.file.PublishedColumns;
import org.dueregard.sdc.file.TextFile;

/// What was published, by us or by others, as everybody can read it: a CSV with a column for each dimension, which holds
/// a code at some level or `Total` (or, where that stands nowhere in the column, `All`, `_T` or `tot`), and the column
/// `count`, which is empty or holds a sign such as `[c]` or `<5` where the count is hidden. Other names and signs are in
/// sdc/README.md. Further columns, such as `status`, are passed over.
public final class PublishedTable {

    /// The column with the count.
    static final String COUNT = "count";

    /// A cell whose count was not published.
    static final int HIDDEN = -1;

    /// What others call the total.
    private static final Set<String> TOTALS = Set.of("total", "all", "_t", "tot");

    private final String name;

    private final List<String> header;

    private final List<List<String>> labels = new ArrayList<>();

    private int[] counts = new int[256];

    /// Between what each count lies, as far as that is told.
    private final List<PublishedColumns.Told> told = new ArrayList<>();

    private int setAside;

    private PublishedTable(String name, List<String> header) {
        this.name = name;
        this.header = List.copyOf(header);
    }

    /// What it is called in messages.
    String name() {
        return this.name;
    }

    /// How many rows were left out by [#of(Specification)].
    int setAside() {
        return this.setAside;
    }

    /// The rows that are of the time of the specification, which are all where it or this
    /// names none, without the columns that say so. A row of another time, or of several
    /// together, is of other people: no sum ties it to the counts of this time.
    ///
    /// @throws RefusedInput where it has a dimension that the specification has not
    PublishedTable of(Specification specification) {
        int[] kept = IntStream.range(0, this.header.size())
            .filter((k) -> !specification.period().containsKey(this.header.get(k)))
            .toArray();
        PublishedTable table = new PublishedTable(this.name, Arrays.stream(kept).mapToObj(this.header::get).toList());
        for (String dimension : table.header) {
            if (specification.dimensions().stream().noneMatch((one) -> one.name().equals(dimension))) {
                throw new RefusedInput(this.name + " has the dimension '" + dimension
                        + "', which is not in dims. Put it "
                        + "there with its columns, though no table crosses it. If it says of what time the counts are, "
                        + "put the time of the data into period, such as {\"" + dimension + "\": \"2025\"}.");
            }
        }
        for (int row = 0; row < this.labels.size(); row++) {
            List<String> labels = this.labels.get(row);
            if (isOfTime(labels, specification.period())) {
                table.add(Arrays.stream(kept).mapToObj(labels::get).toList(), this.told.get(row));
            }
            else {
                table.setAside++;
            }
        }
        return table;
    }

    private boolean isOfTime(List<String> labels, Map<String, String> period) {
        return IntStream.range(0, labels.size())
            .allMatch((k) -> labels.get(k).equals(period.getOrDefault(this.header.get(k), labels.get(k))));
    }

    /// Reads a file.
    ///
    /// @throws IOException where it is not there or broken
    /// @throws RefusedInput where it has no counts
    public static PublishedTable read(Path file) throws IOException {
        try (BufferedReader text = TextFile.open(file)) {
            return read(text, String.valueOf(file.getFileName()));
        }
    }

    /// Reads a stream, which stays open. See [#read(Path)].
    ///
    /// @param name what it is called in messages
    public static PublishedTable read(InputStream stream, String name) throws IOException {
        try {
            return read(TextFile.open(stream), name);
        }
        catch (ZipException ex) {
            throw new RefusedInput(name + " is packed, but broken: " + ex.getMessage(), ex);
        }
    }

    /// Reads text. See [#read(Path)].
    ///
    /// @param name what it is called in messages
    public static PublishedTable read(BufferedReader text, String name) throws IOException {
        try {
            CsvReader rows = new CsvReader(text, name);
            PublishedColumns columns = new PublishedColumns(rows.header(), name);
            int[] dimensions = columns.dimensions();
            PublishedTable table = new PublishedTable(name,
                    Arrays.stream(dimensions).mapToObj(rows.header()::get).toList());
            for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                table.add(Arrays.stream(dimensions).mapToObj(row::get).toList(),
                        columns.told(row, name + ", line " + rows.line()));
            }
            table.nameTotals();
            return table;
        }
        catch (MalformedFile ex) {
            throw RefusedInput.of(ex);
        }
        catch (CharacterCodingException ex) {
            throw new RefusedInput(name + " is not in UTF-8. Save it as 'CSV UTF-8'.", ex);
        }
    }

    private void add(List<String> row, PublishedColumns.Told told) {
        if (this.labels.size() == this.counts.length) {
            this.counts = Arrays.copyOf(this.counts, this.counts.length * 2);
        }
        this.counts[this.labels.size()] = told.isCount() ? told.least() : HIDDEN;
        this.told.add(told);
        this.labels.add(row.stream().map((label) -> label.isEmpty() ? Labels.TOTAL : label).toList());
    }

    /// Calls the total Total where a column has another name for it.
    private void nameTotals() {
        for (int k = 0; k < this.header.size(); k++) {
            int column = k;
            List<String> others = this.labels.stream()
                .map((row) -> row.get(column))
                .distinct()
                .filter((label) -> TOTALS.contains(label.toLowerCase(Locale.ROOT)))
                .toList();
            if (others.size() == 1 && !others.getFirst().equals(Labels.TOTAL)) {
                this.labels.replaceAll((row) -> {
                    List<String> named = new ArrayList<>(row);
                    if (row.get(column).equals(others.getFirst())) {
                        named.set(column, Labels.TOTAL);
                    }
                    return List.copyOf(named);
                });
            }
        }
    }

    /// The tables that it holds, each by the names of the dimensions that are crossed in
    /// it.
    List<List<String>> tables() {
        Set<List<String>> crossed = new LinkedHashSet<>();
        for (List<String> row : this.labels) {
            List<String> names = new ArrayList<>();
            for (int k = 0; k < row.size(); k++) {
                if (!row.get(k).equals(Labels.TOTAL)) {
                    names.add(this.header.get(k));
                }
            }
            crossed.add(names);
        }
        return crossed.stream()
            .filter((one) -> !one.isEmpty())
            .filter((one) -> crossed.stream().noneMatch((other) -> other.size() > one.size() && other.containsAll(one)))
            .toList();
    }

    /// The labels of a dimension, but for the total; none where the table has not got it.
    Set<String> labels(String dimension) {
        Set<String> found = new LinkedHashSet<>();
        int column = this.header.indexOf(dimension);
        if (column >= 0) {
            this.labels.forEach((row) -> found.add(row.get(column)));
            found.remove(Labels.TOTAL);
        }
        return found;
    }

    /// What it says of each cell: a count, or [#HIDDEN] where it says nothing.
    ///
    /// @throws RefusedInput where it has a cell that the space has not
    int[] values(CellSpace space) {
        int[] values = new int[space.cells()];
        Arrays.fill(values, HIDDEN);
        Labels cells = new Labels(space);
        for (int k = 0; k < this.labels.size(); k++) {
            int cell = cell(space, cells, k);
            if (values[cell] >= 0 && this.counts[k] >= 0 && values[cell] != this.counts[k]) {
                throw new RefusedInput(this.name + " has two counts for the cell '" + space.cell(cell) + "'.");
            }
            values[cell] = Math.max(values[cell], this.counts[k]);
        }
        return values;
    }

    /// Narrows between what hidden counts lie to what is told of them, as in `<5`.
    void narrow(CellSpace space, int[] least, int[] most) {
        Labels cells = new Labels(space);
        for (int k = 0; k < this.labels.size(); k++) {
            if (!this.told.get(k).isCount()) {
                int cell = cell(space, cells, k);
                least[cell] = Math.max(least[cell], this.told.get(k).least());
                most[cell] = Math.min(most[cell], this.told.get(k).most());
            }
        }
    }

    private int cell(CellSpace space, Labels cells, int row) {
        try {
            int cell = space.find(cells.cell(this.header, this.labels.get(row)));
            if (cell >= 0) {
                return cell;
            }
            throw new RefusedInput("no table has the cell " + this.labels.get(row));
        }
        catch (RefusedInput ex) {
            throw new RefusedInput(this.name + ": " + ex.getMessage(), ex);
        }
    }

}
