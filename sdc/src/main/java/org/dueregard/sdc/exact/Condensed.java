package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dueregard.sdc.engine.Problem;

/// A problem told in groups of cells that can only be known together ([Groups]).
///
/// A group is primary when one of its cells is primary; it costs what its cells cost together, as they are hidden and
/// published together; a person alone in one of its cells is alone in it.
final class Condensed {

    final GroupSums sums;

    /// The group of each cell, -1 for those that are known whatever is hidden.
    final int[] group;

    final long[] cost;

    /// One of the people who are alone in a cell of each group, -1 for nobody.
    final int[] person;

    /// The others, of groups in which several cells have somebody alone, each another.
    private final Map<Integer, Set<Integer>> others = new HashMap<>();

    final BitSet primary = new BitSet();

    /// The groups of which no cell is at the least count that a hidden cell can have.
    final BitSet loose = new BitSet();

    /// For each group its place in the order of publishing: the dearest first, of equals
    /// the one with the most sums.
    final int[] rank;

    /// Room for the rows of sums, all -1.
    private final int[] row;

    Condensed(Problem problem) {
        Groups groups = new Groups(problem.relations(), problem.open());
        this.group = groups.numbered();
        this.sums = groups.sums(this.group);
        this.cost = new long[this.sums.size()];
        this.person = new int[this.sums.size()];
        Arrays.fill(this.person, -1);
        this.loose.set(0, this.sums.size());
        for (int cell = 0; cell < this.group.length; cell++) {
            int of = this.group[cell];
            if (of >= 0) {
                this.loose.set(of, this.loose.get(of) && problem.counts()[cell] > problem.floor());
                this.cost[of] += problem.cost()[cell];
                alone(of, problem.person()[cell]);
                if (problem.primary().get(cell)) {
                    this.primary.set(of);
                }
            }
        }
        this.row = new int[this.sums.count()];
        Arrays.fill(this.row, -1);
        this.rank = ranks();
    }

    private void alone(int group, int someone) {
        if (someone >= 0 && this.person[group] < 0) {
            this.person[group] = someone;
        }
        else if (someone >= 0 && this.person[group] != someone) {
            this.others.computeIfAbsent(group, first -> new TreeSet<>()).add(someone);
        }
    }

    /// Who is alone in cells of a group besides the one that `person` names.
    Set<Integer> others(int group) {
        return this.others.getOrDefault(group, Set.of());
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

    /// How groups can move when all others are published.
    /// @param members the groups, ascending
    /// @param extra how many rows to leave room for after those of the members
    SparseRows space(int[] members, int extra) {
        return NullSpace.of(this.sums.within(members, this.row), extra);
    }

    /// All groups.
    BitSet every() {
        BitSet every = new BitSet(this.sums.size());
        every.set(0, this.sums.size());
        return every;
    }

    /// The groups in a sum with the given one, itself among them.
    BitSet near(int group) {
        BitSet near = new BitSet(this.sums.size());
        near.set(group);
        for (int k = this.sums.sumsFrom(group); k < this.sums.sumsTo(group); k++) {
            for (int i = this.sums.from(this.sums.sum(k)); i < this.sums.to(this.sums.sum(k)); i++) {
                near.set(this.sums.group(i));
            }
        }
        return near;
    }

    /// The groups of the given cells.
    BitSet groups(BitSet cells) {
        BitSet groups = new BitSet(this.sums.size());
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            if (this.group[cell] >= 0) {
                groups.set(this.group[cell]);
            }
        }
        return groups;
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
