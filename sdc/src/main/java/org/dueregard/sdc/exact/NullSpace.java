package org.dueregard.sdc.exact;

/// How hidden cells can change while everything published stays as it is.
///
/// Problem: some cells are hidden, sums tie them. Which changes of the hidden cells keep every sum?
///
/// Method: Gaussian elimination modulo [Prime#P] of the sums, always the shortest row next and in it the column that
/// the fewest rows have (after Markowitz), then substitution backwards. The columns never eliminated are free; a row
/// for each cell says how it moves with the free ones.
///
/// Guarantee: each column of the result, read down the cells, is a change modulo `P` that keeps every sum, and all such
/// changes are combinations of the columns. A cell whose row is empty cannot change: it is derivable.
///
/// Limits: modulo `P`. What `P` could hide is caught by [Derivable].
///
/// Cost: nearly linear in practice for tables; cubic at worst.
///
/// Example: a row of a table with the cells 2, 3 and 7 hidden and their total published leaves two free columns, say of
/// the second and third, and the first has the row (-1, -1).
///
/// Source: Markowitz, The elimination form of the inverse, Management Science 3 (1957).
final class NullSpace {

    private final SparseRows rows;

    private final ShortestFirst queue;

    private final int cells;

    /// The pivot column of each row, in `order` of elimination.
    private final int[] pivot;

    private final int[] order;

    private int rank;

    private NullSpace(SparseRows rows, int cells) {
        this.rows = rows;
        this.cells = cells;
        this.queue = new ShortestFirst(rows);
        this.pivot = new int[rows.rows()];
        this.order = new int[rows.rows()];
    }

    /// Finds the changes that keep all of the given sums.
    /// @param sums a row for each sum, a column for each hidden cell; used up
    /// @param extra how many rows to leave room for after those of the cells
    static SparseRows of(SparseRows sums, int extra) {
        NullSpace space = new NullSpace(sums, sums.width());
        space.eliminate();
        return space.substitute(extra);
    }

    private void eliminate() {
        for (int row = this.queue.next(); row >= 0; row = this.queue.next()) {
            int column = this.rows.rarest(row);
            long inverse = Prime.inverse(this.rows.value(row, column));
            this.order[this.rank++] = row;
            this.pivot[row] = column;
            for (int k = this.rows.held(column) - 1; k >= 0; k--) {
                int other = this.rows.holder(column, k);
                if (other != row && this.queue.waits(other)) {
                    long value = this.rows.value(other, column);
                    if (value != 0) {
                        this.rows.subtract(other, row, Prime.times(value, inverse));
                        this.queue.changed(other);
                    }
                }
            }
        }
    }

    private SparseRows substitute(int extra) {
        int[] free = new int[this.cells];
        for (int k = 0; k < this.rank; k++) {
            free[this.pivot[this.order[k]]] = -1;
        }
        int width = 0;
        for (int cell = 0; cell < this.cells; cell++) {
            free[cell] = (free[cell] < 0) ? -1 : width++;
        }
        SparseRows space = new SparseRows(this.cells + extra, width);
        for (int cell = 0; cell < this.cells; cell++) {
            if (free[cell] >= 0) {
                space.put(cell, new int[] { free[cell] }, new long[] { 1 });
            }
        }
        RowSum sum = new RowSum(width);
        for (int k = this.rank - 1; k >= 0; k--) {
            int row = this.order[k];
            int column = this.pivot[row];
            long scale = Prime.negative(Prime.inverse(this.rows.value(row, column)));
            int[] columns = this.rows.columns(row);
            long[] values = this.rows.values(row);
            for (int i = 0; i < this.rows.length(row); i++) {
                if (columns[i] != column) {
                    sum.add(space, columns[i], Prime.times(scale, values[i]));
                }
            }
            sum.moveTo(space, column);
        }
        return space;
    }

}
