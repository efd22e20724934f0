package org.dueregard.planreader.spaced;

import java.util.List;

/// Lines that may be a table.
///
/// @param lines none of them blank
/// @param headings how many of the first lines are known to be headings; 0 where that is not known
/// @param end the first line after it among those that were looked at
/// @param repeated headings that came again
record SpacedPart(SeamLines lines, int headings, int end, List<SpacedLine> repeated) {

    SpacedPart {
        repeated = List.copyOf(repeated);
    }

    /// The lines without headings that come again.
    List<LineCells> without(List<LineCells> cells) {
        return cells.stream().filter((line) -> !this.repeated.contains(line.line())).toList();
    }

}
