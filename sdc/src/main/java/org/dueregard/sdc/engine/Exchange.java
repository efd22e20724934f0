package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// Takes people away and puts others in their place who are like people that are there.
///
/// Problem: walks and linear programmes may end without a change that proves a claim, only because their effort is bounded.
///
/// Method: where zeros are published and nothing else is open, such a change is always there. If people are put in
/// whose like is in the table, no cell that is empty is filled; if as many are taken out, the total stays; and a table of people
/// has no count below zero and satisfies every relation. To raise a cell, one who is counted there is put in again and
/// one who is not is taken out, as often as is needed; to lower it, the other way round. Of all pairs
/// the one is taken that has least to be hidden for it.
///
/// Guarantee: what is returned satisfies every relation and leaves known cells and those asked for as they are. None is found only
/// where cells must stay open, too few people are counted elsewhere, or hidden counts are known not to be 0.
///
/// Limits: whole people are exchanged, so that more is hidden than a walk would hide.
///
/// Cost: people times those counted in the cell, each as much as the cells in which one is counted.
///
/// Example: in the table 2 20 22 / 30 40 70 / 32 60 92 the cell of 2 is raised by putting in one of the first row and column
/// and taking out one of the second row and column: 3 19 22 / ... does not hold, but 3 20 23 / 30 39 69 / 33 59 92 does, so
/// that the four inner and marginal cells that differ are to be hidden.
final class Exchange {

    private static final long NEVER = Long.MAX_VALUE / 4;

    /// How many of those who are counted in a bundle are looked at to be rid of it.
    private static final int MANY = 100;

    /// How many places are looked at to hide less, for one change and for all of them.
    private static final long EFFORT = 300_000_000;

    private static final long ALL_EFFORT = 20_000_000_000L;

    private final Bundles net;

    private final Demands demands;

    private final BitSet hidden;

    private final People people;

    /// For each kind of people the bundles in which they are counted, ascending, and
    /// after these the known cells.
    private final int[][] placesOf;

    private final int[] taken;

    private final int[] change;

    private BitSet fixed = new BitSet();

    /// What has to be hidden for the change as it is.
    private long opened;

    private long work;

    Exchange(Bundles net, Demands demands, BitSet hidden, People people, int cells) {
        this.net = net;
        this.demands = demands;
        this.hidden = hidden;
        this.people = people;
        this.placesOf = new int[people.kinds()][];
        this.taken = new int[people.kinds()];
        this.change = new int[net.bundles() + cells];
    }

    /// What was done since the beginning, in places looked at.
    long work() {
        return this.work;
    }

    /// What is wanted of a change.
    ///
    /// @param bundle what has to change, -1 where it is not one alone
    /// @param by how far it must rise, or fall if below 0
    /// @param unchanged bundles that must stay as they are
    record Wish(int bundle, int by, BitSet unchanged) {
    }

    /// A change that hides little, null where there is none.
    @Nullable Move find(Wish wish) {
        if (wish.bundle < 0) {
            return null;
        }
        this.fixed = wish.unchanged;
        this.opened = 0;
        boolean found = begin(wish.bundle, wish.by);
        long until = Math.min(this.work + EFFORT, ALL_EFFORT);
        BitSet given = new BitSet();
        given.set(wish.bundle);
        int dear = found ? dearest(given) : -1;
        while (dear >= 0 && this.work < until) {
            if (!without(dear, wish.bundle)) {
                given.set(dear);
            }
            dear = dearest(given);
        }
        Move move = found ? move() : null;
        Arrays.fill(this.change, 0);
        Arrays.fill(this.taken, 0);
        return move;
    }

    /// Exchanges pairs until the bundle has changed as far as it must.
    private boolean begin(int bundle, int by) {
        int[] inside = inside(bundle, true);
        int[] outside = inside(bundle, false);
        boolean found = true;
        for (int i = 0; i < Math.abs(by) && found; i++) {
            found = exchange((by > 0) ? inside : outside, (by > 0) ? outside : inside);
        }
        return found;
    }

    /// Exchanges the pair that costs least.
    private boolean exchange(int[] in, int... out) {
        long least = NEVER;
        int put = -1;
        int take = -1;
        for (int i : in) {
            for (int o : out) {
                long cost = (this.taken[o] < this.people.frequencies()[o]) ? cost(places(i), places(o), 1, least)
                        : NEVER;
                if (cost < least) {
                    least = cost;
                    put = i;
                    take = o;
                }
            }
        }
        if (put >= 0) {
            this.taken[take]++;
            apply(put, take, 1);
        }
        return put >= 0;
    }

    private void apply(int put, int take, int times) {
        this.opened += cost(places(put), places(take), times, NEVER);
        for (int place : places(put)) {
            this.change[place] += times;
        }
        for (int place : places(take)) {
            this.change[place] -= times;
        }
    }

    /// The bundle that costs most of those that would have to be hidden, -1 where there
    /// is none.
    private int dearest(BitSet but) {
        int dearest = -1;
        for (int b = 0; b < this.net.bundles(); b++) {
            if (this.change[b] != 0 && !this.hidden.get(b) && !but.get(b)
                    && (dearest < 0 || this.demands.cost()[b] > this.demands.cost()[dearest])) {
                dearest = b;
            }
        }
        return dearest;
    }

    /// Exchanges a pair so that a bundle is left as it is, if less has to be hidden then.
    private boolean without(int dear, int bundle) {
        int times = Math.abs(this.change[dear]);
        boolean puts = this.change[dear] < 0;
        int[] with = some(inside(dear, true));
        int[] others = inside(dear, false);
        long least = 0;
        int put = -1;
        int take = -1;
        for (int one : with) {
            boolean counted = contains(one, bundle);
            for (int other : others) {
                int i = puts ? one : other;
                int o = puts ? other : one;
                if (counted == contains(other, bundle)) {
                    long cost = cost(places(i), places(o), times, least);
                    if (cost < least) {
                        least = cost;
                        put = i;
                        take = o;
                    }
                }
            }
        }
        if (put >= 0) {
            apply(put, take, times);
        }
        return put >= 0;
    }

    private static int[] some(int... kinds) {
        int every = 1 + kinds.length / MANY;
        return IntStream.range(0, kinds.length).filter((i) -> i % every == 0).map((i) -> kinds[i]).toArray();
    }

    /// What more has to be hidden if some are put in and others taken out, or so much
    /// that it is not the least.
    private long cost(int[] in, int[] out, int times, long least) {
        long cost = 0;
        long saved = 0;
        int i = 0;
        int o = 0;
        while ((i < in.length || o < out.length) && cost < NEVER && cost - this.opened < least) {
            int mine = (i < in.length) ? in[i] : Integer.MAX_VALUE;
            int its = (o < out.length) ? out[o] : Integer.MAX_VALUE;
            if (mine != its) {
                long more = cost(Math.min(mine, its), (mine < its) ? times : -times);
                cost += Math.max(0, more);
                saved -= Math.min(0, more);
            }
            i += (mine <= its) ? 1 : 0;
            o += (its <= mine) ? 1 : 0;
            this.work++;
        }
        return (cost < NEVER) ? cost - saved : NEVER;
    }

    private long cost(int place, int by) {
        int before = this.change[place];
        int after = before + by;
        if (place >= this.net.bundles() || this.fixed.get(place) || after < -this.demands.slack()[place]) {
            return NEVER;
        }
        if (this.hidden.get(place) || (before == 0) == (after == 0)) {
            return 0;
        }
        return (before == 0) ? this.demands.cost()[place] : -this.demands.cost()[place];
    }

    private int[] inside(int bundle, boolean is) {
        Numbers found = new Numbers();
        for (int kind = 0; kind < this.people.kinds(); kind++) {
            if (contains(kind, bundle) == is) {
                found.add(kind);
            }
        }
        return found.toArray();
    }

    private boolean contains(int kind, int bundle) {
        return Arrays.binarySearch(places(kind), bundle) >= 0;
    }

    private int[] places(int kind) {
        if (this.placesOf[kind] == null) {
            this.placesOf[kind] = Arrays.stream(this.people.cells().apply(kind))
                .filter((cell) -> this.net.bundleOf(cell) < 0 || this.net.cells(this.net.bundleOf(cell))[0] == cell)
                .map((cell) -> (this.net.bundleOf(cell) < 0) ? this.net.bundles() + cell : this.net.bundleOf(cell))
                .sorted()
                .toArray();
        }
        return this.placesOf[kind];
    }

    private Move move() {
        Numbers bundles = new Numbers();
        Numbers changes = new Numbers();
        for (int b = 0; b < this.net.bundles(); b++) {
            if (this.change[b] != 0) {
                bundles.add(b);
                changes.add(this.change[b]);
            }
        }
        return Move.of(bundles, changes);
    }

}
