package org.dueregard.sdc.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes changes shorter by adding and subtracting others, so that they stay the parts of all that they were the parts of.
///
/// Method: each in turn, the longest first, takes in the one that shortens it most, as long as one does; all over
/// again a few times. The length of a change is the sum of what it changes, without signs.
///
/// Cost: proportional to the overlaps of changes.
final class Shortening {

    private static final int PASSES = 4;

    /// How many overlaps are looked at in all.
    private static final long EFFORT = 400_000_000;

    private final int[] weights;

    private final Move[] moves;

    private final Numbers[] movesOf;

    private final int[] shared;

    private final int[] plus;

    private final int[] minus;

    private long work;

    private Shortening(List<Move> moves, int... weights) {
        this.weights = weights;
        this.moves = moves.toArray(new Move[0]);
        this.movesOf = new Numbers[weights.length];
        this.shared = new int[this.moves.length];
        this.plus = new int[this.moves.length];
        this.minus = new int[this.moves.length];
        for (int i = 0; i < this.moves.length; i++) {
            for (int b : this.moves[i].bundles()) {
                at(b).add(i);
            }
        }
    }

    static List<Move> of(List<Move> moves, int... weights) {
        Shortening shortening = new Shortening(moves, weights);
        boolean shorter = true;
        for (int pass = 0; pass < PASSES && shorter; pass++) {
            shorter = shortening.pass();
        }
        return new ArrayList<>(Arrays.asList(shortening.moves));
    }

    private Numbers at(int bundle) {
        if (this.movesOf[bundle] == null) {
            this.movesOf[bundle] = new Numbers();
        }
        return this.movesOf[bundle];
    }

    private boolean pass() {
        long[] order = new long[this.moves.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (this.moves[i].length(this.weights) << 32) | (order.length - 1 - i);
        }
        Arrays.sort(order);
        boolean shorter = false;
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order.length - 1 - (int) order[k];
            while (this.work < EFFORT && shorten(i)) {
                shorter = true;
            }
        }
        return shorter;
    }

    /// Takes in the change that shortens one most.
    private boolean shorten(int i) {
        Numbers met = meet(i);
        long least = 0;
        int best = -1;
        int factor = 0;
        for (int m = 0; m < met.size(); m++) {
            int j = met.get(m);
            long length = this.moves[j].length(this.weights);
            if (j != i && length + this.plus[j] < least) {
                least = length + this.plus[j];
                best = j;
                factor = 1;
            }
            if (j != i && length + this.minus[j] < least) {
                least = length + this.minus[j];
                best = j;
                factor = -1;
            }
            this.shared[j] = 0;
            this.plus[j] = 0;
            this.minus[j] = 0;
        }
        if (best >= 0) {
            replace(i, this.moves[i].plus(factor, this.moves[best]));
        }
        return best >= 0;
    }

    /// By how much each change that overlaps with one would lengthen it, apart from its
    /// own
    /// length.
    private Numbers meet(int i) {
        Numbers met = new Numbers();
        Move move = this.moves[i];
        for (int k = 0; k < move.bundles().length; k++) {
            Numbers others = at(move.bundles()[k]);
            int mine = move.changes()[k];
            this.work += others.size();
            for (int o = 0; o < others.size(); o++) {
                int j = others.get(o);
                int its = this.moves[j].changeOf(move.bundles()[k]);
                if (this.shared[j]++ == 0) {
                    met.add(j);
                }
                int both = Math.abs(mine) + Math.abs(its);
                int weight = this.weights[move.bundles()[k]];
                this.plus[j] += weight * (Math.abs(mine + its) - both);
                this.minus[j] += weight * (Math.abs(mine - its) - both);
            }
        }
        return met;
    }

    private void replace(int i, Move by) {
        for (int b : this.moves[i].bundles()) {
            if (by.changeOf(b) == 0) {
                at(b).remove(i);
            }
        }
        for (int b : by.bundles()) {
            if (this.moves[i].changeOf(b) == 0) {
                at(b).add(i);
            }
        }
        this.moves[i] = by;
    }

}
