package org.dueregard.sdc;

import java.util.List;

/// A piece of a safe table as people look at it: one dimension down, one across, and the others held fast.
///
/// @param title which dimensions, and at which codes the others are held
/// @param rows from the top
/// @param columns from the left; a single one where only one dimension is left
/// @param cells for each row its cells
public record Crosstab(String title, List<Heading> rows, List<Heading> columns, List<List<SafeCell>> cells) {

    public Crosstab {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /// The heading of a row or column.
    ///
    /// @param label the code, or `Total`
    /// @param depth 0 for the total, 1 for the coarsest codes, and so on
    public record Heading(String label, int depth) {
    }

}
