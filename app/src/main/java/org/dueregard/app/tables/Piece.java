package org.dueregard.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.dueregard.sdc.Crosstab;
import org.dueregard.sdc.SafeCell;
import org.jspecify.annotations.Nullable;

/// A piece of a safe table as it is looked at and kept.
///
/// @param note what was done to the counts; null in pieces of old, whose counts were hidden
/// @param columns from the left
/// @param rows from the top
record Piece(String title, @Nullable String note, List<Heading> columns, List<Row> rows) {

    /// How many rows stand on a page.
    static final int ROWS = 150;

    Piece {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Piece of(Crosstab crosstab, String note, Function<SafeCell, String> reason) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < crosstab.rows().size(); k++) {
            List<SafeCell> cells = crosstab.cells().get(k);
            rows.add(new Row(heading(crosstab.rows().get(k)), cells.stream().map(SafeCell::text).toList(),
                    cells.stream()
                        .filter(SafeCell::isHidden)
                        .map((cell) -> new Reason(cell.cell().toString(), reason.apply(cell)))
                        .toList()));
        }
        return new Piece(crosstab.title(), note, crosstab.columns().stream().map(Piece::heading).toList(), rows);
    }

    private static Heading heading(Crosstab.Heading heading) {
        return new Heading(heading.label(), heading.depth());
    }

    /// The rows of a page.
    ///
    /// @param from the number of its first row, from 0
    List<Row> page(int from) {
        int first = Math.clamp(from, 0, this.rows.size());
        return this.rows.subList(first, Math.min(first + ROWS, this.rows.size()));
    }

    /// @param depth 0 for a total, 1 for the coarsest codes, and so on
    record Heading(String label, int depth) {
    }

    /// @param cells their counts, or the sign that they are hidden
    /// @param reasons for each hidden one why
    record Row(Heading heading, List<String> cells, List<Reason> reasons) {

        Row {
            cells = List.copyOf(cells);
            reasons = List.copyOf(reasons);
        }

    }

    /// Why a cell is hidden, for those who answer for the publication.
    record Reason(String cell, String sentence) {
    }

}
