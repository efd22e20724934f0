package org.dueregard.sdc.exact;

import java.util.Arrays;

/// A matrix modulo [Prime#P] of which only what is not zero is kept, by row, with a list of the rows of each column.
///
/// The lists of rows may name a row that has lost the column since: ask [#value] before use. [#live] counts exactly.
///
/// Cost: subtracting takes the length of both rows; 12 bytes for each value, 4 for each place in a list.
final class SparseRows {

    private static final int[] NONE = {};

    private static final long[] NOTHING = {};

    private final int[][] columns;

    private final long[][] values;

    /// How much of its arrays a row takes.
    private final int[] length;

    private final int[][] holders;

    private final int[] held;

    private final int[] live;

    private int[] columnBuffer = new int[64];

    private long[] valueBuffer = new long[64];

    SparseRows(int rows, int columns) {
        this.columns = new int[rows][];
        Arrays.fill(this.columns, NONE);
        this.values = new long[rows][];
        Arrays.fill(this.values, NOTHING);
        this.length = new int[rows];
        this.holders = new int[columns][];
        Arrays.fill(this.holders, NONE);
        this.held = new int[columns];
        this.live = new int[columns];
    }

    /// Sets a row that is not there yet.
    /// @param columns ascending
    /// @param values none zero
    void put(int row, int[] columns, long[] values) {
        this.columns[row] = columns;
        this.values[row] = values;
        this.length[row] = columns.length;
        for (int column : columns) {
            hold(column, row);
        }
    }

    /// Sets a row that is not there yet to that of another matrix.
    void put(int row, SparseRows from, int source) {
        put(row, Arrays.copyOf(from.columns[source], from.length[source]),
                Arrays.copyOf(from.values[source], from.length[source]));
    }

    private void hold(int column, int row) {
        if (this.holders[column].length == this.held[column]) {
            makeRoom(column);
        }
        this.holders[column][this.held[column]++] = row;
        this.live[column]++;
    }

    /// Forgets rows that have lost the column if these are the most, else takes more
    /// memory; so that a list is never
    /// much longer than twice what it stands for.
    private void makeRoom(int column) {
        int[] rows = this.holders[column];
        if (this.held[column] > 2 * this.live[column] + 4) {
            int kept = 0;
            for (int k = 0; k < rows.length; k++) {
                if (value(rows[k], column) != 0) {
                    rows[kept++] = rows[k];
                }
            }
            this.held[column] = kept;
        }
        else {
            this.holders[column] = Arrays.copyOf(rows, Math.max(4, rows.length * 2));
        }
    }

    int rows() {
        return this.columns.length;
    }

    int width() {
        return this.holders.length;
    }

    /// The columns of a row, ascending; as many as [#length] says, and not to be changed.
    int[] columns(int row) {
        return this.columns[row];
    }

    /// The values of a row in the order of its columns; not to be changed.
    long[] values(int row) {
        return this.values[row];
    }

    int length(int row) {
        return this.length[row];
    }

    /// How many rows have something in a column.
    int live(int column) {
        return this.live[column];
    }

    /// How long the list of a column's rows is.
    int held(int column) {
        return this.held[column];
    }

    /// A row that has, or had, something in the column.
    int holder(int column, int k) {
        return this.holders[column][k];
    }

    /// What a row has in a column; 0 if nothing.
    long value(int row, int column) {
        int k = Arrays.binarySearch(this.columns[row], 0, this.length[row], column);
        return (k < 0) ? 0 : this.values[row][k];
    }

    /// The column of a row that the fewest rows have, the first of equals.
    int rarest(int row) {
        return rarest(this.columns[row], this.length[row]);
    }

    /// The one of some columns that the fewest rows have, the first of equals; -1 of
    /// none.
    int rarest(int[] columns, int size) {
        int best = -1;
        for (int k = 0; k < size; k++) {
            if (best < 0 || this.live[columns[k]] < this.live[best]) {
                best = columns[k];
            }
        }
        return best;
    }

    /// Takes `factor` times the row `source` from the row `target`.
    void subtract(int target, int source, long factor) {
        subtract(target, this.columns[source], this.values[source], this.length[source], factor);
    }

    /// Takes `factor` times a row from the row `target`.
    /// @param columns of the row to be taken, ascending
    /// @param values in the order of its columns
    /// @param size how many of them count
    void subtract(int target, int[] columns, long[] values, int size, long factor) {
        int most = this.length[target] + size;
        if (most > this.columnBuffer.length) {
            this.columnBuffer = new int[most * 2];
            this.valueBuffer = new long[most * 2];
        }
        int merged = merge(target, columns, values, size, Prime.negative(factor));
        if (merged > this.columns[target].length) {
            this.columns[target] = new int[merged + merged / 4];
            this.values[target] = new long[merged + merged / 4];
        }
        System.arraycopy(this.columnBuffer, 0, this.columns[target], 0, merged);
        System.arraycopy(this.valueBuffer, 0, this.values[target], 0, merged);
        this.length[target] = merged;
    }

    /// Merges a row with `factor` times another into the buffers; runs of columns that
    /// the
    /// other does not have are copied
    /// in a loop of their own.
    private int merge(int target, int[] b, long[] v, int many, long factor) {
        int[] a = this.columns[target];
        long[] u = this.values[target];
        int own = this.length[target];
        int[] toColumns = this.columnBuffer;
        long[] toValues = this.valueBuffer;
        int size = 0;
        int i = 0;
        for (int j = 0; j < many; j++) {
            int column = b[j];
            for (; i < own && a[i] < column; i++) {
                toColumns[size] = a[i];
                toValues[size++] = u[i];
            }
            long value = Prime.times(factor, v[j]);
            if (i < own && a[i] == column) {
                value = Prime.plus(u[i++], value);
                this.live[column] -= (value == 0) ? 1 : 0;
            }
            else {
                hold(column, target);
            }
            toColumns[size] = column;
            toValues[size] = value;
            size += (value == 0) ? 0 : 1;
        }
        System.arraycopy(a, i, toColumns, size, own - i);
        System.arraycopy(u, i, toValues, size, own - i);
        return size + own - i;
    }

}
