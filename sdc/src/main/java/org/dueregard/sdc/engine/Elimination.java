package org.dueregard.sdc.engine;

import java.util.Arrays;

/// Gaussian elimination of a square system, pivot by pivot.
///
/// Method: the next pivot is one for which the product of the other entries in its row and in its column is least,
/// looked for in the shortest rows and columns, and which is not small beside others of its row (after Markowitz).
///
/// Guarantee: none by itself; the numbers are doubles.
///
/// Cost: little more than the entries, where these nearly form a triangle, as sums of tables do.
///
/// Example: of the rows x + y = 1 and y = 2 the second is taken first, and nothing remains to be done to the first.
///
/// Source: Markowitz, The elimination form of the inverse, Management Science 3 (1957); Suhl and Suhl, Computing sparse
/// LU factorizations for large-scale linear programming bases, ORSA Journal on Computing 2 (1990).
final class Elimination {

    private static final double SMALL = 1e-9;

    private static final double SHARE = 0.1;

    private static final int LOOKS = 4;

    private static final int NONE = -1;

    private final int[][] at;

    private final double[][] number;

    private final int[] length;

    /// For each column the rows that have it or had it.
    private final int[][] holders;

    private final int[] held;

    private final int[] count;

    private final BySize rows;

    private final BySize columns;

    private final int[] spot;

    private int row = NONE;

    private int column = NONE;

    private double pivot;

    private long best;

    /// @param size how many rows and columns there are
    Elimination(int size) {
        this.at = new int[size][4];
        this.number = new double[size][4];
        this.length = new int[size];
        this.holders = new int[size][4];
        this.held = new int[size];
        this.count = new int[size];
        this.rows = new BySize(size);
        this.columns = new BySize(size);
        this.spot = new int[size];
        Arrays.fill(this.spot, NONE);
    }

    /// Puts a number into a place that has none.
    void put(int r, int c, double value) {
        if (this.length[r] == this.at[r].length) {
            this.at[r] = Arrays.copyOf(this.at[r], this.length[r] * 2);
            this.number[r] = Arrays.copyOf(this.number[r], this.length[r] * 2);
        }
        this.at[r][this.length[r]] = c;
        this.number[r][this.length[r]++] = value;
        if (this.held[c] == this.holders[c].length) {
            this.holders[c] = Arrays.copyOf(this.holders[c], this.held[c] * 2);
        }
        this.holders[c][this.held[c]++] = r;
        this.count[c]++;
    }

    /// Begins, when all numbers are put.
    void begin() {
        for (int i = this.count.length - 1; i >= 0; i--) {
            this.rows.put(i, this.length[i]);
            this.columns.put(i, this.count[i]);
        }
    }

    /// The row of the pivot found last.
    int row() {
        return this.row;
    }

    /// Its column.
    int column() {
        return this.column;
    }

    /// The pivot itself.
    double pivot() {
        return this.pivot;
    }

    /// Finds the next pivot.
    ///
    /// @return whether there is one
    boolean next() {
        this.row = NONE;
        this.best = Long.MAX_VALUE;
        int looks = 0;
        int most = Math.max(this.rows.most(), this.columns.most());
        for (long size = 1; size <= most; size++) {
            for (int c = this.columns.first((int) size); c != NONE; c = this.columns.next(c)) {
                look(c);
                if ((++looks >= LOOKS && this.row != NONE) || this.best <= (size - 1) * (size - 1)) {
                    return true;
                }
            }
            for (int r = this.rows.first((int) size); r != NONE; r = this.rows.next(r)) {
                lookAlong(r);
                if ((++looks >= LOOKS && this.row != NONE) || this.best <= (size - 1) * size) {
                    return true;
                }
            }
        }
        return this.row != NONE;
    }

    private void look(int c) {
        for (int i = 0; i < this.held[c]; i++) {
            int r = this.holders[c][i];
            if (this.rows.has(r) && (this.length[r] - 1L) * (this.count[c] - 1L) < this.best) {
                int k = find(r, c);
                if (k != NONE && Math.abs(this.number[r][k]) >= SHARE * largest(r)) {
                    choose(r, k);
                }
            }
        }
    }

    private void lookAlong(int r) {
        double limit = SHARE * largest(r);
        for (int k = 0; k < this.length[r]; k++) {
            if ((this.length[r] - 1L) * (this.count[this.at[r][k]] - 1L) < this.best
                    && Math.abs(this.number[r][k]) >= limit) {
                choose(r, k);
            }
        }
    }

    private void choose(int r, int k) {
        this.row = r;
        this.column = this.at[r][k];
        this.pivot = this.number[r][k];
        this.best = (this.length[r] - 1L) * (this.count[this.column] - 1L);
    }

    private double largest(int r) {
        double largest = SMALL;
        for (int k = 0; k < this.length[r]; k++) {
            largest = Math.max(largest, Math.abs(this.number[r][k]));
        }
        return largest;
    }

    private int find(int r, int c) {
        for (int k = 0; k < this.length[r]; k++) {
            if (this.at[r][k] == c) {
                return k;
            }
        }
        return NONE;
    }

    /// Takes out the row and the column of the pivot, and mends the other rows.
    ///
    /// @param lower takes by how much the row is taken from each other row
    /// @param upper takes the other numbers of the row with their columns
    void eliminate(Steps lower, Steps upper) {
        this.rows.remove(this.row);
        this.columns.remove(this.column);
        for (int k = 0; k < this.length[this.row]; k++) {
            int c = this.at[this.row][k];
            if (c != this.column) {
                upper.add(c, this.number[this.row][k]);
                this.count[c]--;
            }
        }
        upper.end(this.row);
        for (int i = 0; i < this.held[this.column]; i++) {
            int r = this.holders[this.column][i];
            int k = this.rows.has(r) ? find(r, this.column) : NONE;
            if (k != NONE) {
                double factor = this.number[r][k] / this.pivot;
                lower.add(r, factor);
                drop(r, k);
                subtract(r, factor);
                this.rows.move(r, this.length[r]);
            }
        }
        lower.end(this.row);
        for (int k = 0; k < this.length[this.row]; k++) {
            this.columns.move(this.at[this.row][k], this.count[this.at[this.row][k]]);
        }
    }

    private void drop(int r, int k) {
        int last = --this.length[r];
        this.at[r][k] = this.at[r][last];
        this.number[r][k] = this.number[r][last];
    }

    /// Takes the pivot's row from another so many times.
    private void subtract(int r, double factor) {
        int before = this.length[r];
        for (int k = 0; k < before; k++) {
            this.spot[this.at[r][k]] = k;
        }
        for (int k = 0; k < this.length[this.row]; k++) {
            int c = this.at[this.row][k];
            double by = -factor * this.number[this.row][k];
            if (c == this.column) {
                continue;
            }
            if (this.spot[c] != NONE) {
                this.number[r][this.spot[c]] += by;
            }
            else {
                put(r, c, by);
            }
        }
        for (int k = 0; k < before; k++) {
            this.spot[this.at[r][k]] = NONE;
        }
        for (int k = before - 1; k >= 0; k--) {
            if (Math.abs(this.number[r][k]) < SMALL) {
                this.count[this.at[r][k]]--;
                drop(r, k);
            }
        }
    }

    /// Things by their size.
    private static final class BySize {

        private int[] first = new int[16];

        private final int[] next;

        private final int[] previous;

        private final int[] size;

        private int most;

        BySize(int things) {
            Arrays.fill(this.first, NONE);
            this.next = new int[things];
            this.previous = new int[things];
            this.size = new int[things];
            Arrays.fill(this.size, NONE);
        }

        int most() {
            return this.most;
        }

        boolean has(int thing) {
            return this.size[thing] != NONE;
        }

        int first(int of) {
            return (of < this.first.length) ? this.first[of] : NONE;
        }

        int next(int thing) {
            return this.next[thing];
        }

        void put(int thing, int to) {
            if (to >= this.first.length) {
                int old = this.first.length;
                this.first = Arrays.copyOf(this.first, to * 2);
                Arrays.fill(this.first, old, this.first.length, NONE);
            }
            this.most = Math.max(this.most, to);
            this.size[thing] = to;
            this.next[thing] = this.first[to];
            this.previous[thing] = NONE;
            if (this.first[to] != NONE) {
                this.previous[this.first[to]] = thing;
            }
            this.first[to] = thing;
        }

        void remove(int thing) {
            int after = this.next[thing];
            int before = this.previous[thing];
            if (before == NONE) {
                this.first[this.size[thing]] = after;
            }
            else {
                this.next[before] = after;
            }
            if (after != NONE) {
                this.previous[after] = before;
            }
            this.size[thing] = NONE;
        }

        void move(int thing, int to) {
            if (has(thing) && this.size[thing] != to) {
                remove(thing);
                put(thing, to);
            }
        }

    }

}
