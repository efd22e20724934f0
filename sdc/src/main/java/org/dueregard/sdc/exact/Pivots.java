package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;

/// Rows that have been published, each of which has taken a column away, and what they leave of another row.
///
/// Method: a row is only brought up to date when it is asked for; the pivots it meets are taken from it in their order,
/// in an array with a place for each column.
///
/// Cost: for each row asked for, the length of the pivots that it meets.
final class Pivots {

    private final SparseRows rows;

    /// For each column the number of the pivot that took it; -1 where it is there yet.
    private final int[] taker;

    private int[][] columnsOf = new int[16][];

    private long[][] valuesOf = new long[16][];

    private int[] pivot = new int[16];

    private int pivots;

    private final long[] gathered;

    private final boolean[] touched;

    /// The columns that are touched, and then those of the row asked for.
    private final int[] columns;

    private final long[] values;

    private int size;

    /// The pivots to be taken.
    private final BitSet waiting = new BitSet();

    /// @param rows the rows as they are before anything is published
    Pivots(SparseRows rows) {
        this.rows = rows;
        this.taker = new int[rows.width()];
        Arrays.fill(this.taker, -1);
        this.gathered = new long[rows.width()];
        this.touched = new boolean[rows.width()];
        this.columns = new int[rows.width()];
        this.values = new long[rows.width()];
    }

    /// The columns of the row asked for, ascending; as many as [#size] says.
    int[] columns() {
        return this.columns;
    }

    /// The values in the order of the columns.
    long[] values() {
        return this.values;
    }

    int size() {
        return this.size;
    }

    /// Asks for a row as the pivots leave it.
    void reduce(int row) {
        this.size = 0;
        add(this.rows.columns(row), this.rows.values(row), this.rows.length(row), 1);
        for (int next = this.waiting.nextSetBit(0); next >= 0; next = this.waiting.nextSetBit(next)) {
            this.waiting.clear(next);
            long factor = this.gathered[this.pivot[next]];
            if (factor != 0) {
                add(this.columnsOf[next], this.valuesOf[next], this.columnsOf[next].length, Prime.negative(factor));
            }
        }
        gather();
    }

    private void add(int[] from, long[] by, int many, long factor) {
        for (int k = 0; k < many; k++) {
            int column = from[k];
            if (!this.touched[column]) {
                this.touched[column] = true;
                this.columns[this.size++] = column;
                if (this.taker[column] >= 0) {
                    this.waiting.set(this.taker[column]);
                }
            }
            this.gathered[column] = Prime.plus(this.gathered[column], Prime.times(factor, by[k]));
        }
    }

    private void gather() {
        int kept = 0;
        for (int k = 0; k < this.size; k++) {
            int column = this.columns[k];
            this.touched[column] = false;
            if (this.gathered[column] != 0) {
                this.columns[kept++] = column;
            }
        }
        this.size = kept;
        Arrays.sort(this.columns, 0, kept);
        for (int k = 0; k < kept; k++) {
            this.values[k] = this.gathered[this.columns[k]];
            this.gathered[this.columns[k]] = 0;
        }
    }

    /// Makes a pivot of the row asked for last.
    /// @param column the one that it takes away, one of its own
    void keep(int column) {
        if (this.pivots == this.pivot.length) {
            this.pivot = Arrays.copyOf(this.pivot, this.pivots * 2);
            this.columnsOf = Arrays.copyOf(this.columnsOf, this.pivots * 2);
            this.valuesOf = Arrays.copyOf(this.valuesOf, this.pivots * 2);
        }
        int[] ownColumns = Arrays.copyOf(this.columns, this.size);
        long[] ownValues = new long[this.size];
        long inverse = Prime.inverse(this.values[Arrays.binarySearch(ownColumns, column)]);
        for (int k = 0; k < this.size; k++) {
            ownValues[k] = Prime.times(this.values[k], inverse);
        }
        this.columnsOf[this.pivots] = ownColumns;
        this.valuesOf[this.pivots] = ownValues;
        this.taker[column] = this.pivots;
        this.pivot[this.pivots++] = column;
    }

}
