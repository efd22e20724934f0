package org.dueregard.sdc.engine;

import java.util.Arrays;

/// The inverse of a basis, kept as the steps by which it came about from the identity.
///
/// Cost: a product takes as long as all steps together have numbers.
///
/// Source: the product form of the inverse, as in any text on the revised simplex method.
final class Inverse {

    private static final double TINY = 1e-9;

    private int steps;

    private int[] row = new int[64];

    private double[] pivot = new double[64];

    private int[] start = new int[65];

    private int[] place = new int[1024];

    private double[] number = new double[1024];

    private long work;

    void clear() {
        this.steps = 0;
    }

    int steps() {
        return this.steps;
    }

    /// What was done since the beginning, in numbers looked at.
    long work() {
        return this.work;
    }

    /// Puts a column, already multiplied by the inverse, in the place of a row.
    void replace(int leaving, Sparse column) {
        if (this.steps + 1 == this.pivot.length) {
            this.row = Arrays.copyOf(this.row, this.steps * 2);
            this.pivot = Arrays.copyOf(this.pivot, this.steps * 2);
            this.start = Arrays.copyOf(this.start, this.steps * 2 + 1);
        }
        int at = this.start[this.steps];
        if (at + column.size() > this.number.length) {
            int length = Math.max(this.number.length * 2, at + column.size());
            this.number = Arrays.copyOf(this.number, length);
            this.place = Arrays.copyOf(this.place, length);
        }
        this.row[this.steps] = leaving;
        this.pivot[this.steps] = column.get(leaving);
        for (int i = 0; i < column.size(); i++) {
            int r = column.place(i);
            if (r != leaving && Math.abs(column.get(r)) > TINY) {
                this.place[at] = r;
                this.number[at++] = column.get(r);
            }
        }
        this.start[++this.steps] = at;
    }

    /// Multiplies a column.
    void multiply(Sparse column) {
        for (int s = 0; s < this.steps; s++) {
            double x = column.get(this.row[s]);
            if (x != 0) {
                x /= this.pivot[s];
                column.set(this.row[s], x);
                for (int k = this.start[s]; k < this.start[s + 1]; k++) {
                    column.add(this.place[k], -x * this.number[k]);
                }
                this.work += this.start[s + 1] - this.start[s];
            }
        }
        this.work += this.steps;
    }

    /// Multiplies a row, from the left.
    void multiplyLeft(Sparse left) {
        for (int s = this.steps - 1; s >= 0; s--) {
            double y = left.get(this.row[s]);
            double before = y;
            for (int k = this.start[s]; k < this.start[s + 1]; k++) {
                y -= this.number[k] * left.get(this.place[k]);
            }
            if (y != 0 || before != 0) {
                left.set(this.row[s], y / this.pivot[s]);
            }
        }
        this.work += this.start[this.steps];
    }

}
