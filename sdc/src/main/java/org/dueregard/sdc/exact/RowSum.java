package org.dueregard.sdc.exact;

import java.util.Arrays;

/// A sum of rows of matrices, gathered.
final class RowSum {

    private final long[] values;

    private final boolean[] touched;

    private final int[] columns;

    private int size;

    RowSum(int width) {
        this.values = new long[width];
        this.touched = new boolean[width];
        this.columns = new int[width];
    }

    void add(SparseRows rows, int row, long factor) {
        int[] from = rows.columns(row);
        long[] values = rows.values(row);
        for (int k = 0; k < rows.length(row); k++) {
            int column = from[k];
            if (!this.touched[column]) {
                this.touched[column] = true;
                this.columns[this.size++] = column;
            }
            this.values[column] = Prime.plus(this.values[column], Prime.times(factor, values[k]));
        }
    }

    /// Puts the sum in a row and begins anew from zero.
    void moveTo(SparseRows rows, int row) {
        Arrays.sort(this.columns, 0, this.size);
        int kept = 0;
        int[] columns = new int[this.size];
        long[] values = new long[this.size];
        for (int k = 0; k < this.size; k++) {
            int column = this.columns[k];
            if (this.values[column] != 0) {
                columns[kept] = column;
                values[kept++] = this.values[column];
            }
            this.values[column] = 0;
            this.touched[column] = false;
        }
        this.size = 0;
        rows.put(row, Arrays.copyOf(columns, kept), Arrays.copyOf(values, kept));
    }

}
