package org.dueregard.sdc.attack;

import java.util.BitSet;
import java.util.Optional;

/// How far an attack goes with linear programmes: for which cells, in how large sets, and how much work in all. Counted
/// in unknowns and not by the clock, so that the same attack finds the same on any machine.
public final class Effort {

    private final int most;

    private final Optional<BitSet> asked;

    private long left;

    private Effort(int most, Optional<BitSet> asked, long left) {
        this.most = most;
        this.asked = asked;
        this.left = left;
    }

    /// For every cell.
    ///
    /// @param most the number of hidden cells that hang together up to which linear
    /// programmes are tried
    public static Effort unlimited(int most) {
        return new Effort(most, Optional.empty(), Long.MAX_VALUE);
    }

    /// For every cell, until so much work is done.
    ///
    /// @param work as in [#bounded]
    public static Effort ofAll(int most, long work) {
        return new Effort(most, Optional.empty(), work);
    }

    /// For some cells, until so much work is done.
    ///
    /// @param most as in [#unlimited]
    /// @param asked the cells
    /// @param work the unknowns of all programmes together; each programme counts all of
    /// its own
    public static Effort bounded(int most, BitSet asked, long work) {
        return new Effort(most, Optional.of(asked), work);
    }

    /// Whether it is for some cells alone.
    boolean isBounded() {
        return this.asked.isPresent();
    }

    boolean isAsked(int cell) {
        return this.asked.isEmpty() || this.asked.get().get(cell);
    }

    /// Whether programmes are to be tried on cells that hang together.
    boolean takesOn(int... cells) {
        if (cells.length > this.most || cells.length > this.left) {
            return false;
        }
        for (int cell : cells) {
            if (isAsked(cell)) {
                return true;
            }
        }
        return false;
    }

    /// Takes a programme's work from what is left, if there is enough.
    boolean spend(int unknowns) {
        boolean enough = unknowns <= this.left;
        this.left -= enough ? unknowns : 0;
        return enough;
    }

}
