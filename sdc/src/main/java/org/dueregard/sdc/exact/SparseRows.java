package org.dueregard.sdc.exact;

import java.util.Arrays;

/// A matrix modulo [Prime#P] of which only what is not zero is kept, by row, with a list of the rows of each column.
///
/// A row is there, or dropped (`null`). The lists of rows may name a row that has lost the column since: ask
/// [#value] before use. [#live] counts exactly.
///
/// Cost: subtracting takes the length of both rows; 12 bytes for each value, 4 for each place in a list.
final class SparseRows {

    private static final int[] NONE = {};

    private final int[][] columns;

    private final long[][] values;

    private final int[][] holders;

    private final int[] held;

    private final int[] live;

    private int[] columnBuffer = new int[64];

    private long[] valueBuffer = new long[64];

    SparseRows(int rows, int columns) {
        this.columns = new int[rows][];
        this.values = new long[rows][];
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
        for (int column : columns) {
            hold(column, row);
        }
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

    /// Takes a row out.
    void drop(int row) {
        for (int column : this.columns[row]) {
            this.live[column]--;
        }
        this.columns[row] = NONE;
        this.values[row] = new long[0];
    }

    int rows() {
        return this.columns.length;
    }

    int width() {
        return this.holders.length;
    }

    /// The columns of a row, ascending; not to be changed.
    int[] columns(int row) {
        return this.columns[row];
    }

    /// The values of a row in the order of its columns; not to be changed.
    long[] values(int row) {
        return this.values[row];
    }

    int length(int row) {
        return this.columns[row].length;
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
        int k = Arrays.binarySearch(this.columns[row], column);
        return (k < 0) ? 0 : this.values[row][k];
    }

    /// The column of a row that the fewest rows have, the first of equals.
    int rarest(int row) {
        int best = -1;
        for (int column : this.columns[row]) {
            if (best < 0 || this.live[column] < this.live[best]) {
                best = column;
            }
        }
        return best;
    }

    /// Takes `factor` times the row `source` from the row `target`.
    void subtract(int target, int source, long factor) {
        int[] a = this.columns[target];
        int[] b = this.columns[source];
        ensure(a.length + b.length);
        int size = merge(target, source, Prime.negative(factor));
        this.columns[target] = Arrays.copyOf(this.columnBuffer, size);
        this.values[target] = Arrays.copyOf(this.valueBuffer, size);
    }

    private void ensure(int size) {
        if (size > this.columnBuffer.length) {
            this.columnBuffer = new int[size * 2];
            this.valueBuffer = new long[size * 2];
        }
    }

    private int merge(int target, int source, long factor) {
        int[] a = this.columns[target];
        int[] b = this.columns[source];
        long[] u = this.values[target];
        long[] v = this.values[source];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            int column;
            long value;
            if (j == b.length || (i < a.length && a[i] < b[j])) {
                column = a[i];
                value = u[i++];
            }
            else if (i == a.length || b[j] < a[i]) {
                column = b[j];
                value = Prime.times(factor, v[j++]);
                hold(column, target);
            }
            else {
                column = a[i];
                value = Prime.plus(u[i++], Prime.times(factor, v[j++]));
            }
            if (value == 0) {
                this.live[column]--;
                continue;
            }
            this.columnBuffer[size] = column;
            this.valueBuffer[size++] = value;
        }
        return size;
    }

    /// Whether one row is a multiple of the other.
    boolean proportional(int row, int other) {
        int[] a = this.columns[row];
        int[] b = this.columns[other];
        if (a.length != b.length || !Arrays.equals(a, b)) {
            return false;
        }
        long[] u = this.values[row];
        long[] v = this.values[other];
        for (int k = 1; k < a.length; k++) {
            if (Prime.times(u[0], v[k]) != Prime.times(v[0], u[k])) {
                return false;
            }
        }
        return true;
    }

}
