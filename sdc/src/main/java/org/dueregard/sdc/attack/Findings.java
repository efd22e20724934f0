package org.dueregard.sdc.attack;

import java.util.BitSet;
import java.util.List;

/// What an attack found.
///
/// @param low for each cell the least that it can be; for a published one its count
/// @param high for each cell the most that it can be, [Facts#UNLIMITED] where nothing limits it
/// @param derivable the hidden cells whose count follows by adding and subtracting alone
/// @param exact the hidden cells whose count can be worked out exactly in any way, the derivable ones among them
/// @param unfinished the hidden cells whose range may in truth be narrower, since the search was stopped
/// @param narrowed the hidden cells whose range is as narrow as it is by a linear programme, and so as far as the
/// solver keeps its tolerance
/// @param together groups of hidden cells of which whoever knows one knows all others of its group
/// @param contradiction a cell that no count fits, -1 where there is none; where there is one nothing else is said
@SuppressWarnings("ArrayRecordComponent") // numbered cells, never compared or hashed
public record Findings(int[] low, int[] high, BitSet derivable, BitSet exact, BitSet unfinished, BitSet narrowed,
        List<int[]> together, int contradiction) {

    public Findings {
        together = List.copyOf(together);
    }

    /// Whether what is published contradicts itself under what was assumed.
    public boolean isContradictory() {
        return this.contradiction >= 0;
    }

}
