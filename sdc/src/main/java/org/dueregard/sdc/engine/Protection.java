package org.dueregard.sdc.engine;

import java.util.BitSet;
import java.util.List;

/// A safe pattern with its proof.
///
/// @param hidden the cells that are hidden
/// @param alternatives the tables that prove it, shared between cells
/// @param low for each cell the index of the alternative in which it is lowest, -1 where the true table is that one
/// (or, for cells that are not primary, none is given)
/// @param high for each cell the same for the highest
/// @param exposed the primary cells for which the proof is missing, because what must be published gives them away or
/// because none was found
@SuppressWarnings("ArrayRecordComponent") // numbered cells, never compared or hashed
public record Protection(BitSet hidden, List<Alternative> alternatives, int[] low, int[] high, BitSet exposed) {

    public Protection {
        alternatives = List.copyOf(alternatives);
    }

    public Protection(BitSet hidden, List<Alternative> alternatives, int[] low, int[] high) {
        this(hidden, alternatives, low, high, new BitSet());
    }

}
