package org.dueregard.planreader.flat;

import java.util.List;

import org.dueregard.planreader.file.Block.Line;

/// A line of a flattened table.
///
/// @param text without the bars that stand for the edges of columns
/// @param words of the text
/// @param bars before which words a bar stands
/// @param block the words of all lines up to the next gap
/// @param first whether it is the first line of its block
/// @param gap whether a gap is before it
/// @param alone whether the document has no gaps, so that each line stands for itself
public record FlatLine(Line source, String text, List<String> words, java.util.BitSet bars, String block, boolean first,
        boolean gap, boolean alone) {

    boolean barred() {
        return !this.bars.isEmpty();
    }

    /// Whether a bar stands between the words.
    boolean barWithin(int from, int to) {
        int bar = this.bars.nextSetBit(from + 1);
        return bar >= 0 && bar < to;
    }

    String text(int from, int to) {
        return String.join(" ", this.words.subList(from, to));
    }

}
