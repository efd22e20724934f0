package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Draw;

/// Makes a safe pattern cheaper by small changes.
///
/// Problem: [Thinning] goes through the groups in one order; others hidden instead of what it left might cost less.
///
/// Method: each secondary group in turn, the dearest first, is published, its neighbourhood is hidden and thinned again,
/// and what comes out is kept if it costs less. Then one or two drawn by lot are published, and their neighbourhood is
/// thinned in an order that is near to that of cost but not the same; what comes out is kept if it costs hardly more,
/// ever less so as time goes on, and the best of all is taken.
///
/// Guarantee: the pattern never becomes dearer nor less safe. The same every time: what is tried is drawn from a fixed
/// seed, and how much by counting groups, not time.
///
/// Limits: a heuristic. Drawing by lot is for small tables, where a count more or less is seen: what is spent on it falls
/// with the square of the groups. Parts of many groups are not tried at all.
///
/// Cost: bounded; each trial that of [Thinning] on one part.
///
/// Source: Pisinger and Ropke, Large neighborhood search, Handbook of Metaheuristics (2010).
final class Polish {

    private static final String STAGE = "publish what need not be hidden";

    /// How much trying each group in turn may cost, counted in groups.
    private static final long TURNS = 1_000_000;

    /// How much drawing by lot may cost, counted in groups, times the square of all
    /// groups.
    private static final long LOTS = 80_000_000_000L;

    /// How much drawing by lot may cost at most.
    private static final long MOST = 1_000_000;

    /// How many draws there are for each secondary group of a part.
    private static final int DRAWS = 60;

    /// A part with more groups is left as it is.
    private static final int LARGE = 1_000;

    private final Condensed condensed;

    private final Pattern pattern;

    private final Draw draw = new Draw(20261122);

    private final int[] rank;

    /// The part looked at, as it is now.
    private BitSet current = new BitSet();

    /// What is hidden elsewhere.
    private BitSet others = new BitSet();

    Polish(Condensed condensed, Pattern pattern) {
        this.condensed = condensed;
        this.pattern = pattern;
        this.rank = condensed.rank.clone();
    }

    void run(Progress progress) {
        long turns = TURNS;
        List<int[]> parts = this.pattern.parts();
        for (int k = 0; k < parts.size(); k++) {
            turns = (parts.get(k).length < LARGE) ? inTurn(parts.get(k), turns) : turns;
            progress.at(STAGE, 0.5 * k / parts.size());
        }
        long size = Math.max(1, this.condensed.sums.size());
        long left = Math.min(MOST, LOTS / (size * size));
        parts = this.pattern.parts();
        for (int k = 0; k < parts.size(); k++) {
            long share = Math.min(left / (parts.size() - k), draws(parts.get(k)));
            left -= share - byLot(parts.get(k), share);
            progress.at(STAGE, 0.5 + 0.5 * k / parts.size());
        }
    }

    private void look(int[] part) {
        this.current = new BitSet(this.rank.length);
        for (int group : part) {
            this.current.set(group);
        }
        this.others = (BitSet) this.pattern.hidden().clone();
        this.others.andNot(this.current);
    }

    /// Tries to publish each secondary group.
    /// @return what is left of the budget
    private long inTurn(int[] part, long budget) {
        long left = budget;
        look(part);
        for (int group : dearestFirst(secondary())) {
            if (this.current.get(group)) {
                int[] members = region(this.condensed.near(group), group, group);
                left -= effort(members.length);
                if (left < 0) {
                    break;
                }
                BitSet next = this.pattern.thinned(members, this.condensed.rank, cost(this.current) - 1);
                if (!next.isEmpty() && this.pattern.isSafe(next)) {
                    this.current = next;
                }
            }
        }
        this.pattern.replace(part, this.current);
        return Math.max(0, left);
    }

    private int[] dearestFirst(int[] groups) {
        int[] order = Order.of(groups.length,
                (a, b) -> this.condensed.rank[groups[a]] < this.condensed.rank[groups[b]]);
        return Arrays.stream(order).map(k -> groups[k]).toArray();
    }

    /// Tries to publish groups drawn by lot.
    /// @return what is left of the budget
    private long byLot(int[] part, long budget) {
        long left = budget;
        look(part);
        BitSet best = this.current;
        int[] secondary = secondary();
        while (secondary.length > 0) {
            int[] members = drawn(secondary);
            left -= effort(members.length);
            if (left < 0) {
                break;
            }
            shuffle(members);
            long cost = cost(this.current);
            long allowed = cost + below(1 + (int) (cost * left / budget / 100));
            BitSet next = this.pattern.thinned(members, this.rank, allowed);
            if (!next.isEmpty() && !next.equals(this.current) && this.pattern.isSafe(next)) {
                this.current = next;
                secondary = secondary();
                best = (cost(next) < cost(best)) ? next : best;
            }
        }
        this.pattern.replace(part, best);
        return Math.max(0, left);
    }

    /// What a trial costs: elimination takes the longer for each group the more there
    /// are.
    private static long effort(int groups) {
        return groups * (1 + groups / 100L);
    }

    /// What as many draws look at as are worth while.
    private long draws(int[] part) {
        look(part);
        return (long) DRAWS * secondary().length * effort(part.length);
    }

    private int[] secondary() {
        return this.current.stream().filter(group -> !this.pattern.guards(group)).toArray();
    }

    /// The part with one or two secondary groups published and others near them hidden.
    private int[] drawn(int[] secondary) {
        int first = secondary[below(secondary.length)];
        BitSet near = this.condensed.near(first);
        int second = first;
        if (below(2) == 0) {
            int[] beside = Arrays.stream(secondary).filter(near::get).toArray();
            second = beside[below(beside.length)];
        }
        return region(near, first, second);
    }

    /// The part and what is near, but for the two groups, and for what belongs to other
    /// parts.
    private int[] region(BitSet near, int first, int second) {
        near.or(this.current);
        near.clear(first);
        near.clear(second);
        near.andNot(this.others);
        int[] members = new int[near.cardinality()];
        int size = 0;
        for (int group = near.nextSetBit(0); group >= 0; group = near.nextSetBit(group + 1)) {
            members[size++] = group;
        }
        return members;
    }

    /// Changes the order of publishing a little.
    private void shuffle(int[] members) {
        int spread = 1 + below(1 + this.rank.length / 4);
        for (int member : members) {
            this.rank[member] = this.condensed.rank[member] + below(spread);
        }
    }

    /// A number drawn by lot from 0 to before `bound`.
    private int below(int bound) {
        return (int) Math.floorMod(this.draw.bits() >>> 16, (long) bound);
    }

    private long cost(BitSet groups) {
        long cost = 0;
        for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
            cost += this.condensed.cost[group];
        }
        return cost;
    }

}
