package org.dueregard.sdc.engine;

import java.util.BitSet;

/// What is to be protected: true counts, the sums that tie them, and what must, may and must not be hidden.
///
/// @param relations the sums
/// @param counts the true count of each cell, zero or more; they satisfy every relation
/// @param primary the cells that are unsafe by themselves and must be hidden
/// @param open the cells that must be published whatever it costs, such as zeros where these are publishable, cells
/// forced open and those that were published before; none of them is primary
/// @param cost what hiding each cell loses, above zero; the less hidden cost in total the better
/// @param floor the least count that a hidden cell can have as everybody knows: 1 where zeros are published, else 0
/// @param bottom what each primary cell must be able to fall to as far as an attacker knows, if its parts let it
/// @param ceiling what each primary cell must be able to reach as far as an attacker knows: the threshold
/// @param person for each cell the person who is alone in it, as a number from 0, the same in every cell where that
/// person is alone; -1 where nobody is or it is not known who
@SuppressWarnings("ArrayRecordComponent") // numbered cells, never compared or hashed
public record Problem(Relations relations, int[] counts, BitSet primary, BitSet open, long[] cost, int floor,
        int bottom, int[] ceiling, int[] person) {

    /// Where each primary cell must be able to fall to the floor.
    public Problem(Relations relations, int[] counts, BitSet primary, BitSet open, long[] cost, int floor,
            int[] ceiling, int[] person) {
        this(relations, counts, primary, open, cost, floor, floor, ceiling, person);
    }

    /// The same against somebody who takes hidden counts to be whole and not below zero,
    /// and does not make use of it that none is zero.
    public Problem withFloorZero() {
        return new Problem(this.relations, this.counts, this.primary, this.open, this.cost, 0, this.bottom,
                this.ceiling, this.person);
    }

    public int cells() {
        return this.counts.length;
    }

}
