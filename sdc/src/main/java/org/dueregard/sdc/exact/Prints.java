package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;

/// Two sums of each row with fixed factors for the columns, by which multiples of each other are found.
///
/// The quotient of the two sums is the same for all multiples of a row. The rows of a set are listed by it, so that all
/// multiples of a row are found in one step. Rows that are not multiples share a quotient by accident only; whoever asks
/// compares them.
///
/// Cost: a constant for each change of a row and each question; the quotients of many rows take one inverse together.
final class Prints {

    private final SparseRows rows;

    private final BitSet listed;

    /// The two factors of each column.
    private final long[] factors;

    /// The two sums of each row.
    private final long[] sums;

    private final long[] quotient;

    private final int[] first;

    private final int[] next;

    private final int[] previous;

    /// Listed rows that have changed, taken from the lists until they are settled.
    private final int[] changed;

    private int changes;

    /// The sums of the row asked for.
    private long one;

    private long two;

    /// What was asked for, each without a row.
    private long[] tops = new long[16];

    private long[] bottoms = new long[16];

    private long[] products = new long[16];

    /// @param listed the rows that are listed by their quotients
    Prints(SparseRows rows, BitSet listed) {
        this.rows = rows;
        this.listed = listed;
        this.factors = new long[rows.width() * 2];
        for (int k = 0; k < this.factors.length; k++) {
            this.factors[k] = scatter(k) & Prime.P;
        }
        this.sums = new long[rows.rows() * 2];
        this.quotient = new long[rows.rows()];
        this.first = new int[Math.max(1, Integer.highestOneBit(rows.rows()) * 2)];
        Arrays.fill(this.first, -1);
        this.next = new int[rows.rows()];
        this.previous = new int[rows.rows()];
        this.changed = new int[rows.rows()];
    }

    /// Numbers that look drawn by lot.
    ///
    /// Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators
    /// (2014).
    private static long scatter(long number) {
        long z = (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// Adds a row.
    void add(int row) {
        for (int k = 0; k < this.rows.length(row); k++) {
            int column = this.rows.columns(row)[k];
            long value = this.rows.values(row)[k];
            this.sums[2 * row] = Prime.plus(this.sums[2 * row], Prime.times(value, this.factors[2 * column]));
            this.sums[2 * row + 1] = Prime.plus(this.sums[2 * row + 1],
                    Prime.times(value, this.factors[2 * column + 1]));
        }
        if (this.listed.get(row)) {
            this.changed[this.changes++] = row;
        }
    }

    /// Lists anew what has changed.
    void settle() {
        ensure(this.changes);
        for (int k = 0; k < this.changes; k++) {
            this.tops[k] = this.sums[2 * this.changed[k]];
            this.bottoms[k] = this.sums[2 * this.changed[k] + 1];
        }
        divide(this.changes);
        for (int k = 0; k < this.changes; k++) {
            link(this.changed[k], this.tops[k]);
        }
        this.changes = 0;
    }

    /// Is told which row is asked for.
    void ask(Pivots asked) {
        this.one = 0;
        this.two = 0;
        for (int k = 0; k < asked.size(); k++) {
            int column = asked.columns()[k];
            long value = asked.values()[k];
            this.one = Prime.plus(this.one, Prime.times(value, this.factors[2 * column]));
            this.two = Prime.plus(this.two, Prime.times(value, this.factors[2 * column + 1]));
        }
    }

    /// Whether a row has the quotient of the row asked for.
    boolean mayBeMultiple(int row) {
        return Prime.times(this.sums[2 * row], this.two) == Prime.times(this.sums[2 * row + 1], this.one);
    }

    /// Follows that `factor` times the row asked for was taken from a row.
    void subtract(int row, long factor) {
        this.sums[2 * row] = Prime.minus(this.sums[2 * row], Prime.times(factor, this.one));
        this.sums[2 * row + 1] = Prime.minus(this.sums[2 * row + 1], Prime.times(factor, this.two));
        if (this.listed.get(row)) {
            unlink(row);
            this.changed[this.changes++] = row;
        }
    }

    /// Asks for the row less that multiple of each of some others which takes a column
    /// away.
    /// @param entries what the others have in the column
    /// @param own what the row asked for has there
    void askWithout(int[] others, long[] entries, int count, long own) {
        ensure(count);
        for (int k = 0; k < count; k++) {
            int row = others[k];
            this.tops[k] = Prime.minus(Prime.times(entries[k], this.one), Prime.times(own, this.sums[2 * row]));
            this.bottoms[k] = Prime.minus(Prime.times(entries[k], this.two), Prime.times(own, this.sums[2 * row + 1]));
        }
        divide(count);
    }

    /// The first listed row with the quotient of the one asked for without the other at
    /// `k`; -1 for none.
    int first(int k) {
        return same(this.first[place(this.tops[k])], this.tops[k]);
    }

    /// The next such row.
    int next(int k, int row) {
        return same(this.next[row], this.tops[k]);
    }

    private int same(int from, long wanted) {
        int row = from;
        while (row >= 0 && this.quotient[row] != wanted) {
            row = this.next[row];
        }
        return row;
    }

    private void ensure(int count) {
        if (count > this.tops.length) {
            this.tops = new long[count * 2];
            this.bottoms = new long[count * 2];
            this.products = new long[count * 2];
        }
    }

    /// Divides the tops by the bottoms with one inverse; by 0 gives [Prime#P], which is
    /// no number.
    private void divide(int count) {
        long product = 1;
        for (int k = 0; k < count; k++) {
            this.products[k] = product;
            product = (this.bottoms[k] == 0) ? product : Prime.times(product, this.bottoms[k]);
        }
        long inverse = Prime.inverse(product);
        for (int k = count - 1; k >= 0; k--) {
            if (this.bottoms[k] == 0) {
                this.tops[k] = Prime.P;
            }
            else {
                this.tops[k] = Prime.times(this.tops[k], Prime.times(inverse, this.products[k]));
                inverse = Prime.times(inverse, this.bottoms[k]);
            }
        }
    }

    private int place(long of) {
        return (int) (of ^ (of >>> 32)) & (this.first.length - 1);
    }

    private void link(int row, long by) {
        int place = place(by);
        this.quotient[row] = by;
        this.previous[row] = -1;
        this.next[row] = this.first[place];
        if (this.next[row] >= 0) {
            this.previous[this.next[row]] = row;
        }
        this.first[place] = row;
    }

    private void unlink(int row) {
        if (this.previous[row] >= 0) {
            this.next[this.previous[row]] = this.next[row];
        }
        else {
            this.first[place(this.quotient[row])] = this.next[row];
        }
        if (this.next[row] >= 0) {
            this.previous[this.next[row]] = this.previous[row];
        }
    }

}
