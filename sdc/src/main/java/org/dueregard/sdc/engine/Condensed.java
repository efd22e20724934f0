package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.BitSet;

/// A problem told in groups of cells that can only be known together ([Groups]).
///
/// A group is guarded when one of its cells is primary; it costs what its cells cost together, as they are hidden and
/// published together; a person alone in one of its cells is alone in it.
final class Condensed {

    final GroupSums sums;

    /// The group of each cell, -1 for those that are known whatever is hidden.
    final int[] group;

    final long[] cost;

    final int[] person;

    final BitSet guarded = new BitSet();

    /// For each group its place in the order of publishing: the dearest first, of equals
    /// the one with the most sums.
    final int[] rank;

    Condensed(Problem problem) {
        Groups groups = new Groups(problem.relations(), problem.open());
        this.group = groups.numbered();
        this.sums = groups.sums(this.group);
        this.cost = new long[this.sums.size()];
        this.person = new int[this.sums.size()];
        Arrays.fill(this.person, -1);
        for (int cell = 0; cell < this.group.length; cell++) {
            int of = this.group[cell];
            if (of >= 0) {
                this.cost[of] += problem.cost()[cell];
                this.person[of] = Math.max(this.person[of], problem.person()[cell]);
                if (problem.primary().get(cell)) {
                    this.guarded.set(of);
                }
            }
        }
        this.rank = ranks();
    }

    private int[] ranks() {
        int[] order = Order.of(this.cost.length, this::before);
        int[] rank = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            rank[order[k]] = k;
        }
        return rank;
    }

    private boolean before(int a, int b) {
        return this.cost[a] > this.cost[b] || (this.cost[a] == this.cost[b] && ties(a) > ties(b));
    }

    private int ties(int of) {
        return this.sums.sumsTo(of) - this.sums.sumsFrom(of);
    }

    /// The cells of the given groups.
    BitSet cells(BitSet groups) {
        BitSet cells = new BitSet(this.group.length);
        for (int cell = 0; cell < this.group.length; cell++) {
            if (this.group[cell] >= 0 && groups.get(this.group[cell])) {
                cells.set(cell);
            }
        }
        return cells;
    }

}
