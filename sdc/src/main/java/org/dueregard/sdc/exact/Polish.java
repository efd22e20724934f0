package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.dueregard.sdc.Progress;

/// Makes a safe pattern cheaper by small changes.
///
/// Problem: [Thinning] goes through the groups in one order, and nothing it left hidden can be published by itself; but
/// others hidden instead might cost less.
///
/// Method: one or two secondary groups are published, their neighbourhood is hidden, and thinned in an order that is
/// near to that of cost but not the same. What comes out is kept if it costs no more and is as safe.
///
/// Guarantee: the pattern never becomes dearer nor less safe. The same every time: what is tried is drawn from a fixed
/// seed, and how much by counting groups, not time.
///
/// Limits: a heuristic; parts of thousands of groups are hardly tried.
///
/// Cost: bounded; each trial that of [Thinning] on one part.
///
/// Source: Pisinger and Ropke, Large neighborhood search, Handbook of Metaheuristics (2010).
final class Polish {

    /// How much all trials together may cost, counted in groups.
    private static final long BUDGET = 1_000_000;

    /// How many trials there are for each secondary group of a part.
    private static final int TRIALS = 60;

    private final Condensed condensed;

    private final Pattern pattern;

    private final Draw draw = new Draw(20261122);

    private final int[] rank;

    Polish(Condensed condensed, Pattern pattern) {
        this.condensed = condensed;
        this.pattern = pattern;
        this.rank = condensed.rank.clone();
    }

    void run(Progress progress) {
        List<int[]> parts = this.pattern.parts();
        long left = BUDGET;
        for (int k = 0; k < parts.size(); k++) {
            long share = Math.min(left / (parts.size() - k), trials(parts.get(k)));
            left -= share - polish(parts.get(k), share);
            progress.at("polish", (double) k / parts.size());
        }
    }

    /// Polishes a part.
    /// @return what is left of the budget
    private long polish(int[] part, long budget) {
        long left = budget;
        BitSet current = new BitSet();
        Arrays.stream(part).forEach(current::set);
        BitSet others = (BitSet) this.pattern.hidden().clone();
        others.andNot(current);
        BitSet best = current;
        int[] secondary = secondary(current);
        while (secondary.length > 0) {
            BitSet region = region(current, secondary);
            region.andNot(others);
            int[] members = region.stream().toArray();
            left -= effort(members.length);
            if (left < 0) {
                break;
            }
            shuffle(members);
            BitSet next = this.pattern.thinned(members, this.rank);
            long allowed = cost(current) + this.draw.below(1 + (int) (cost(current) * left / budget / 100));
            if (!next.isEmpty() && cost(next) <= allowed && !next.equals(current) && this.pattern.isSafe(next)) {
                current = next;
                secondary = secondary(current);
                best = (cost(current) < cost(best)) ? current : best;
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

    /// What as many trials look at as are worth while.
    private long trials(int[] part) {
        BitSet groups = new BitSet();
        Arrays.stream(part).forEach(groups::set);
        return (long) TRIALS * secondary(groups).length * effort(part.length);
    }

    private int[] secondary(BitSet groups) {
        return groups.stream().filter(group -> !this.pattern.guards(group)).toArray();
    }

    /// The part with one or two secondary groups published and others near them hidden.
    private BitSet region(BitSet current, int[] secondary) {
        int first = secondary[this.draw.below(secondary.length)];
        BitSet near = this.condensed.near(first);
        BitSet region = (BitSet) near.clone();
        if (near.cardinality() < 60) {
            near.stream().forEach(group -> region.or(this.condensed.near(group)));
        }
        BitSet banned = new BitSet();
        banned.set(first);
        if (this.draw.below(2) == 0) {
            int[] others = Arrays.stream(secondary).filter(region::get).toArray();
            banned.set(others[this.draw.below(others.length)]);
        }
        region.or(current);
        region.andNot(banned);
        return region;
    }

    /// Changes the order of publishing a little.
    private void shuffle(int[] members) {
        int spread = 1 + this.draw.below(1 + this.rank.length / 4);
        for (int member : members) {
            this.rank[member] = this.condensed.rank[member] + this.draw.below(spread);
        }
    }

    private long cost(BitSet groups) {
        return groups.stream().mapToLong(group -> this.condensed.cost[group]).sum();
    }

}
