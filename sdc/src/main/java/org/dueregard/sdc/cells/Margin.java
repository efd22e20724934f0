package org.dueregard.sdc.cells;

/// All cells that are restricted in the same columns: one for each way of choosing a code in each. They are numbered
/// one after the other, the code of the last column changing fastest.
public final class Margin {

    private final int[] columns;

    private final int[] sizes;

    private final int offset;

    private final int cells;

    /// @param columns their numbers, ascending; none for the total
    /// @param sizes how many codes each has
    /// @param offset the number of the first cell
    public Margin(int[] columns, int[] sizes, int offset) {
        this.columns = columns;
        this.sizes = sizes;
        this.offset = offset;
        int product = 1;
        for (int size : sizes) {
            product = Math.multiplyExact(product, size);
        }
        this.cells = product;
    }

    public int offset() {
        return this.offset;
    }

    public int cells() {
        return this.cells;
    }

    /// How many columns restrict it.
    public int depth() {
        return this.columns.length;
    }

    public int column(int k) {
        return this.columns[k];
    }

    /// Where a column stands among those of this margin, -1 where it does not restrict.
    public int position(int column) {
        for (int k = 0; k < this.columns.length; k++) {
            if (this.columns[k] == column) {
                return k;
            }
        }
        return -1;
    }

    /// The cell with given codes.
    ///
    /// @param codes for every column there is, in this margin or not, the number of a
    /// code
    public int cell(int[] codes) {
        int index = 0;
        for (int k = 0; k < this.columns.length; k++) {
            index = index * this.sizes[k] + codes[this.columns[k]];
        }
        return this.offset + index;
    }

    /// Writes the codes of a cell to where [#cell(int[])] reads them; the other columns
    /// are left as they are.
    public void codes(int cell, int[] codes) {
        int index = cell - this.offset;
        for (int k = this.columns.length - 1; k >= 0; k--) {
            codes[this.columns[k]] = index % this.sizes[k];
            index /= this.sizes[k];
        }
    }

}
