package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.dueregard.planreader.spaced.SpacedLine.Span;

/// The lines of a table, with headings that come again on each page.
///
/// @param headed how many of the first lines are headings
/// @param headings for each line which of the lines is the last of these above it; -1 where they do not come again
record SeamLines(List<SpacedLine> lines, List<Integer> headings, int headed) {

    /// @param headings which of the lines are the same headings
    static SeamLines of(List<SpacedLine> lines, List<Integer> headings, int headed) {
        BitSet same = new BitSet();
        headings.forEach(same::set);
        List<Integer> last = new ArrayList<>();
        int at = headings.isEmpty() ? -1 : headings.getFirst();
        for (int i = 0; i < lines.size(); i++) {
            at = same.get(i) ? i : at;
            last.add(at);
        }
        return new SeamLines(lines, last, headed);
    }

    boolean areHeaded() {
        return !this.headings.isEmpty() && this.headings.getFirst() >= 0
                && this.headings.getLast() > this.headings.getFirst();
    }

    /// How far what stands at a place of one line stands to the right of it in another,
    /// by the headings above both.
    int shift(int from, int place, int to) {
        List<Span> own = this.lines.get(this.headings.get(from)).words();
        List<Span> others = this.lines.get(this.headings.get(to)).words();
        int nearest = IntStream.range(0, own.size())
            .boxed()
            .min(Comparator.comparingInt((i) -> Math.abs(own.get(i).from() - place)))
            .orElse(0);
        return others.get(Math.min(nearest, others.size() - 1)).from() - own.get(nearest).from();
    }

}
