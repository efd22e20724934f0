package org.dueregard.sdc;

import java.util.Map;

/// How the codes of one column lie within those of a coarser one, said beside the data: for codes that nobody in the
/// data has, or for a column that the data lack.
///
/// @param fine the finer column
/// @param coarse the coarser one, next to it in some dimension
/// @param codes for codes of the finer column the code of the coarser that holds it
public record Hierarchy(String fine, String coarse, Map<String, String> codes) {

    public Hierarchy {
        codes = Map.copyOf(codes);
    }

}
