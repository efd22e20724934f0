package org.dueregard.sdc.attack;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

import org.dueregard.sdc.engine.Relations;

/// What an attacker has: the sums that tie the cells, and between which whole numbers each count lies. A published count
/// lies between itself and itself.
///
/// @param relations the sums
/// @param low for each cell the least that it can be, zero or more
/// @param high for each cell the most that it can be, [#UNLIMITED] where nothing says
@SuppressWarnings("ArrayRecordComponent") // numbered cells, never compared or hashed
public record Facts(Relations relations, int[] low, int[] high) {

    /// Says that nothing limits a count from above.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public Facts {
        if (low.length != relations.cells() || high.length != relations.cells()) {
            throw new IllegalArgumentException("Bounds for " + relations.cells() + " cells are needed");
        }
    }

    /// The facts of somebody who reads tables in which some cells are hidden.
    ///
    /// @param published the count of each published cell, -1 for a hidden one
    /// @param floor the least that a hidden count can be as everybody knows
    public static Facts ofHidden(Relations relations, int[] published, int floor) {
        int[] low = published.clone();
        int[] high = published.clone();
        for (int cell = 0; cell < published.length; cell++) {
            if (published[cell] < 0) {
                low[cell] = floor;
                high[cell] = UNLIMITED;
            }
        }
        return new Facts(relations, low, high);
    }

    /// The facts of somebody who reads tables in which every count was changed by no more
    /// than so much.
    ///
    /// @param published the changed count of each cell, -1 for one that is not published
    /// @param below the least that the true count can be, given what is published
    /// @param above the most that it can be
    public static Facts ofChanged(Relations relations, int[] published, IntUnaryOperator below,
            IntUnaryOperator above) {
        int[] low = new int[published.length];
        int[] high = new int[published.length];
        Arrays.fill(high, UNLIMITED);
        for (int cell = 0; cell < published.length; cell++) {
            if (published[cell] >= 0) {
                low[cell] = below.applyAsInt(published[cell]);
                high[cell] = above.applyAsInt(published[cell]);
            }
        }
        return new Facts(relations, low, high);
    }

    /// The same with the count of one more cell, as an insider has it.
    public Facts knowing(int cell, int count) {
        int[] lower = this.low.clone();
        int[] higher = this.high.clone();
        lower[cell] = count;
        higher[cell] = count;
        return new Facts(this.relations, lower, higher);
    }

    public boolean isKnown(int cell) {
        return this.low[cell] == this.high[cell];
    }

}
