package org.dueregard.sdc.noise;

import java.util.BitSet;

import org.dueregard.sdc.engine.Relations;

/// The multiple of the base that each count is rounded to, while it is sought: between how many times the base it may
/// lie, how far each sum is from adding up, and what a change costs.
final class Multiples {

    private final Relations relations;

    private final int[] counts;

    private final int base;

    private final int[] low;

    private final int[] high;

    private final int[] now;

    private final long[] excess;

    /// Starts with the nearest multiple of each, halves up.
    ///
    /// @param steps by how many multiples more than the two beside it a count may be
    /// moved; one that is a multiple
    /// already stays unless this is above 0
    Multiples(Relations relations, int[] counts, int base, int steps) {
        this.relations = relations;
        this.counts = counts;
        this.base = base;
        this.low = new int[counts.length];
        this.high = new int[counts.length];
        this.now = new int[counts.length];
        this.excess = new long[relations.count()];
        for (int cell = 0; cell < counts.length; cell++) {
            int floor = counts[cell] / base;
            int ceiling = Math.ceilDiv(counts[cell], base);
            this.low[cell] = Math.max(0, floor - steps);
            this.high[cell] = ceiling + steps;
            this.now[cell] = (2 * (counts[cell] - floor * base) >= base) ? ceiling : floor;
        }
        for (int r = 0; r < this.excess.length; r++) {
            for (int k = relations.from(r); k < relations.to(r); k++) {
                this.excess[r] += (long) relations.sign(r, k) * this.now[relations.cell(k)];
            }
        }
    }

    Relations relations() {
        return this.relations;
    }

    /// By how much the parts of a sum are above it, in multiples.
    long excess(int relation) {
        return this.excess[relation];
    }

    boolean canMove(int cell, int by) {
        return (by > 0) ? this.now[cell] < this.high[cell] : this.now[cell] > this.low[cell];
    }

    /// How much farther from its count a cell gets if moved by 1 or -1.
    int cost(int cell, int by) {
        return Math.abs((this.now[cell] + by) * this.base - this.counts[cell])
                - Math.abs(this.now[cell] * this.base - this.counts[cell]);
    }

    void move(int cell, int by) {
        this.now[cell] += by;
        for (int k = this.relations.relationsFrom(cell); k < this.relations.relationsTo(cell); k++) {
            this.excess[this.relations.relation(k)] += (long) by * sign(this.relations.relation(k), cell);
        }
    }

    int sign(int relation, int cell) {
        return (this.relations.cell(this.relations.from(relation)) == cell) ? -1 : 1;
    }

    /// The sums that do not add up.
    BitSet broken() {
        BitSet broken = new BitSet();
        for (int r = 0; r < this.excess.length; r++) {
            broken.set(r, this.excess[r] != 0);
        }
        return broken;
    }

    int[] rounded() {
        int[] rounded = new int[this.now.length];
        for (int cell = 0; cell < rounded.length; cell++) {
            rounded[cell] = this.now[cell] * this.base;
        }
        return rounded;
    }

}
