package org.dueregard.sdc.engine;

import java.util.function.IntFunction;

/// The people of whom the counts are, those who are alike in all that is counted put together.
///
/// @param frequencies how many there are of each kind, 1 or more
/// @param cells for each kind the cells in which they are counted, each once, ascending
@SuppressWarnings("ArrayRecordComponent") // numbered kinds, never compared or hashed
public record People(int[] frequencies, IntFunction<int[]> cells) {

    /// Where it is not known who was counted.
    public static People unknown() {
        return new People(new int[0], (kind) -> new int[0]);
    }

    /// How many kinds there are.
    public int kinds() {
        return this.frequencies.length;
    }

}
