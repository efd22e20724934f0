package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Draw;

/// Makes a safe pattern of many groups cheaper by swaps in many places at once.
///
/// Problem: [Thinning] publishes the dearest first, so no group that it left is needless, and none can be replaced by a
/// cheaper one. But one that it published, though dear, may stand for several that are dearer together. One trial costs as much as
/// going through the whole pattern, and there are thousands to be made.
///
/// Method: in each round, in places drawn by lot all over the tables, published groups are hidden: a single one, or
/// all that are around one, which may then be published first. All is thinned, in an order near to that of cost, and
/// what was changed falls into lots that have no sum in common. Those that gain are made together, thinned once more so
/// that all is safe, and kept if the whole costs no more.
///
/// Guarantee: the pattern never becomes dearer nor less safe. The same every time: what is tried is drawn from a fixed
/// seed, and how much is counted in groups looked at.
///
/// Limits: a heuristic, and swaps that only gain together in two places are not found.
///
/// Cost: some 5 microseconds for each hidden group and thinning.
///
/// Example: beside a published 30 stand 18 and 19, hidden. With 30 hidden both can be published.
///
/// Source: Pisinger and Ropke, Large neighborhood search, Handbook of Metaheuristics (2010).
final class Swaps {

    /// How many groups may be looked at in all.
    private static final long WORK = 40_000_000;

    /// For how many groups there is a round.
    private static final int GROUPS_FOR_ROUND = 12;

    /// After so many rounds without gain it stops.
    private static final int IDLE = 40;

    /// How often people who are alone in several cells are looked at on the way.
    private static final int MENDING = 100;

    /// One of so many published groups is hidden at once.
    private static final int APART = 20;

    /// All around one of so many groups is hidden at once.
    private static final int FAR_APART = 1_000;

    /// Around groups with more beside them nothing is tried.
    private static final int WIDE = 80;

    private final Condensed condensed;

    private final Pattern pattern;

    private final Draw draw = new Draw(20261123);

    private final int[] rank;

    private long work;

    Swaps(Condensed condensed, Pattern pattern) {
        this.condensed = condensed;
        this.pattern = pattern;
        this.rank = condensed.rank.clone();
    }

    void run(Progress progress) {
        BitSet safe = (BitSet) this.pattern.hidden().clone();
        int idle = 0;
        int rounds = 1 + this.rank.length / GROUPS_FOR_ROUND;
        for (int round = 1; round <= rounds && idle < IDLE && this.work < WORK; round++) {
            idle = round() ? 0 : idle + 1;
            progress.at("hide smaller counts instead", (double) round / rounds);
            if (round % MENDING == 0) {
                safe = mended(safe, progress);
            }
        }
        mended(safe, progress);
    }

    /// The pattern made safe from people who are alone in several cells, or the one
    /// before
    /// if that costs no more.
    private BitSet mended(BitSet before, Progress progress) {
        this.pattern.mend(progress);
        BitSet hidden = (BitSet) this.pattern.hidden().clone();
        if (cost(hidden) < cost(before)) {
            return hidden;
        }
        take(before);
        return before;
    }

    /// Tries swaps in many places.
    ///
    /// @return whether it gained something
    private boolean round() {
        BitSet hidden = (BitSet) this.pattern.hidden().clone();
        BitSet first = new BitSet();
        BitSet last = new BitSet();
        BitSet more = switch (this.draw.below(4)) {
            case 0 -> around(secondary(hidden), first);
            case 1 -> around(published(hidden), new BitSet());
            default -> drawn(published(hidden), last);
        };
        more.andNot(hidden);
        int spread = 1 + this.rank.length / 8;
        for (int group = 0; group < this.rank.length; group++) {
            this.rank[group] = first.get(group) ? 0 : 1 + this.condensed.rank[group] + this.draw.below(spread)
                    + (last.get(group) ? 2 * this.rank.length : 0);
        }
        BitSet gaining = gaining(hidden, thinned(hidden, more));
        if (gaining.isEmpty()) {
            return false;
        }
        for (int group = 0; group < this.rank.length; group++) {
            boolean goes = gaining.get(group) && hidden.get(group);
            this.rank[group] = goes ? 0 : 1 + this.condensed.rank[group];
        }
        BitSet next = thinned(hidden, gaining);
        long gained = next.isEmpty() ? -1 : cost(hidden) - cost(next);
        if (gained >= 0) {
            take(next);
        }
        return gained > 0;
    }

    private int[] published(BitSet hidden) {
        BitSet published = this.condensed.every();
        published.andNot(hidden);
        return published.stream().toArray();
    }

    private int[] secondary(BitSet hidden) {
        return hidden.stream().filter(group -> !this.pattern.guards(group)).toArray();
    }

    /// Some of the groups.
    private BitSet drawn(int[] of, BitSet drawn) {
        for (int place = (of.length + APART - 1) / APART; place > 0; place--) {
            drawn.set(of[this.draw.below(of.length)]);
        }
        return drawn;
    }

    /// All around some of the groups.
    private BitSet around(int[] of, BitSet drawn) {
        BitSet around = new BitSet();
        for (int place = 1 + this.rank.length / FAR_APART; place > 0 && of.length > 0; place--) {
            int group = of[this.draw.below(of.length)];
            BitSet near = this.condensed.near(group);
            if (near.cardinality() <= WIDE) {
                drawn.set(group);
                around.or(near);
            }
        }
        return around;
    }

    private BitSet thinned(BitSet hidden, BitSet more) {
        BitSet members = (BitSet) hidden.clone();
        members.or(more);
        this.work += members.cardinality();
        return this.pattern.thinned(members.stream().toArray(), this.rank, Long.MAX_VALUE);
    }

    /// What is in lots of changes that cost nothing or less.
    private BitSet gaining(BitSet before, BitSet after) {
        BitSet changed = (BitSet) before.clone();
        changed.xor(after);
        BitSet gaining = new BitSet();
        if (!after.isEmpty()) {
            for (int[] lot : Parts.of(this.condensed.sums, changed)) {
                long cost = Arrays.stream(lot)
                    .mapToLong(group -> before.get(group) ? -this.condensed.cost[group] : this.condensed.cost[group])
                    .sum();
                if (cost <= 0) {
                    Arrays.stream(lot).forEach(gaining::set);
                }
            }
        }
        return gaining;
    }

    private void take(BitSet hidden) {
        this.pattern.replace(this.condensed.every().stream().toArray(), hidden);
    }

    private long cost(BitSet groups) {
        return groups.stream().mapToLong(group -> this.condensed.cost[group]).sum();
    }

}
