package org.dueregard.sdc.cells;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

import org.dueregard.sdc.Dimension;

/// Writes cells as CSV by RFC 4180: a column for each dimension and what else is told of a cell.
public final class CsvRows {

    private final CellSpace space;

    public CsvRows(CellSpace space) {
        this.space = space;
    }

    /// Writes a header and a row for each cell that is published.
    ///
    /// @param columns what is told beside the dimensions
    /// @param told it, for the number of a cell
    public void write(Appendable out, List<String> columns, IntFunction<List<String>> told) throws IOException {
        Labels labels = new Labels(this.space);
        line(out, labels.header(), columns);
        for (int cell = 0; cell < this.space.published(); cell++) {
            line(out, List.of(labels.of(cell)), told.apply(cell));
        }
    }

    /// Writes in each row a code with those that hold it.
    public static void writeCodes(CellSpace space, Appendable out) throws IOException {
        CodeBook codes = space.codes();
        line(out, codes.columns(), List.of());
        for (Dimension dimension : space.specification().dimensions()) {
            int[] columns = dimension.columns().stream().mapToInt(codes::column).toArray();
            int finest = columns[columns.length - 1];
            for (int code = 0; finest >= 0 && code < codes.codes(finest); code++) {
                String[] row = new String[codes.columns().size()];
                Arrays.fill(row, "");
                int at = code;
                row[finest] = codes.code(finest, at);
                for (int level = columns.length - 2; level >= 0; level--) {
                    at = codes.parent(columns[level + 1], columns[level], at);
                    row[columns[level]] = codes.code(columns[level], at);
                }
                line(out, List.of(row), List.of());
            }
        }
    }

    private static void line(Appendable out, List<String> first, List<String> then) throws IOException {
        String separator = "";
        for (List<String> fields : List.of(first, then)) {
            for (String field : fields) {
                out.append(separator).append(quoted(field));
                separator = ",";
            }
        }
        out.append('\n');
    }

    /// In quotes where it must be. A code that a spreadsheet would take for a formula is
    /// left as it is: it is the code.
    static String quoted(String field) {
        boolean plain = true;
        for (int k = 0; k < field.length() && plain; k++) {
            plain = "\",\r\n".indexOf(field.charAt(k)) < 0;
        }
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

}
