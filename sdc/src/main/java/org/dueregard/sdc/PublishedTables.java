package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.dueregard.sdc.cells.CellSpace;
import org.dueregard.sdc.cells.CodeBook;
import org.dueregard.sdc.file.CsvReader;
import org.dueregard.sdc.file.MalformedFile;
import org.dueregard.sdc.file.TextFile;

/// Everything that was published about the same people, put together for an [Attacker]: no data, only what everybody can
/// read, and how the codes lie within each other.
public final class PublishedTables {

    private final CellSpace space;

    private final int[] values;

    private final int[] least;

    private final int[] most;

    private PublishedTables(CellSpace space, List<PublishedTable> tables) {
        this.space = space;
        this.values = values(space, tables);
        this.least = new int[space.cells()];
        this.most = new int[space.cells()];
        Arrays.fill(this.most, Integer.MAX_VALUE);
        tables.forEach((table) -> table.narrow(space, this.least, this.most));
    }

    /// Puts tables together whose dimensions have one column each, or whose hierarchies
    /// are in the specification.
    ///
    /// @throws RefusedInput where a table holds what the specification has not, two
    /// contradict each other, or nothing
    /// says how the codes lie within each other
    public static PublishedTables of(Specification specification, List<PublishedTable> tables) {
        List<PublishedTable> ofTime = tables.stream().map((one) -> one.of(specification)).toList();
        return of(specification, ofTime, book(specification, ofTime));
    }

    /// Puts tables together, with the codes from a CSV that has a column for each level:
    /// the data, a list of areas, or
    /// what [SafeTable#writeCodes] wrote. Its other columns are not looked at.
    ///
    /// @throws IOException where the file is not there or broken
    /// @throws RefusedInput as in [#of(Specification, List)]
    public static PublishedTables of(Specification specification, List<PublishedTable> tables, Path codes)
            throws IOException {
        List<PublishedTable> ofTime = tables.stream().map((one) -> one.of(specification)).toList();
        CodeBook book = book(specification, ofTime);
        try (BufferedReader text = TextFile.open(codes)) {
            read(book, new CsvReader(text, String.valueOf(codes.getFileName())));
        }
        catch (MalformedFile ex) {
            throw RefusedInput.of(ex);
        }
        return of(specification, ofTime, book);
    }

    private static PublishedTables of(Specification specification, List<PublishedTable> tables, CodeBook book) {
        for (PublishedTable table : tables) {
            for (Dimension dimension : specification.dimensions()) {
                if (dimension.columns().size() == 1 && book.column(dimension.columns().get(0)) >= 0) {
                    table.labels(dimension.name())
                        .forEach((label) -> book.add(book.column(dimension.columns().get(0)), label));
                }
            }
        }
        for (int column = 0; column < book.columns().size(); column++) {
            if (book.codes(column) == 0) {
                throw new RefusedInput("Nothing says which codes '" + book.columns().get(column) + "' has and how they "
                        + "lie within each other. Give a file with the columns of the specification as codes, such as "
                        + "a list of areas or the data.");
            }
        }
        book.sort();
        CellSpace space = new CellSpace(specification, tables.stream().flatMap((one) -> one.tables().stream()).toList(),
                book);
        return new PublishedTables(space, tables);
    }

    private static CodeBook book(Specification specification, List<PublishedTable> tables) {
        List<String> needed = List
            .copyOf(specification.columns(tables.stream().flatMap((one) -> one.tables().stream()).toList()));
        List<Dimension> used = specification.dimensions()
            .stream()
            .filter((dimension) -> needed.containsAll(dimension.columns()))
            .toList();
        CodeBook book = new CodeBook(used);
        specification.hierarchies(used).forEach(book::relate);
        return book;
    }

    private static void read(CodeBook book, CsvReader rows) throws IOException {
        int[] columns = book.columns().stream().mapToInt(rows.header()::indexOf).toArray();
        for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
            int[] numbers = new int[columns.length];
            for (int k = 0; k < columns.length; k++) {
                String code = (columns[k] < 0) ? "" : row.get(columns[k]);
                numbers[k] = code.isEmpty() ? -1 : book.add(k, code);
            }
            book.relate(numbers);
        }
    }

    private static int[] values(CellSpace space, List<PublishedTable> tables) {
        int[] values = new int[space.cells()];
        Arrays.fill(values, PublishedTable.HIDDEN);
        for (PublishedTable table : tables) {
            int[] told = table.values(space);
            for (int cell = 0; cell < values.length; cell++) {
                if (told[cell] >= 0 && values[cell] >= 0 && told[cell] != values[cell]) {
                    throw new RefusedInput("Two tables have different counts for the cell '" + space.cell(cell)
                            + "': they are not of the same people at the same time.");
                }
                values[cell] = Math.max(values[cell], told[cell]);
            }
        }
        return values;
    }

    /// How many cells the tables have, those that are not published included.
    public int cells() {
        return this.space.published();
    }

    /// What an attacker finds.
    ///
    /// @param progress is told how far the work has come
    public AttackReport attack(Attacker attacker, Progress progress) {
        return attacker.attack(this.space, this.values, this.least, this.most, progress);
    }

}
