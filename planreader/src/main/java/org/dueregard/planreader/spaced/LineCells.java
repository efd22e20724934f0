package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.spaced.SpacedLine.Span;
import org.jspecify.annotations.Nullable;

/// The words of a line by columns.
///
/// @param crossed whether its words go across columns, as the title of a section does
/// @param begins where each column begins
record LineCells(SpacedLine line, List<List<Span>> columns, boolean crossed, List<Integer> begins) {

    private static final int NEAR = 2;

    /// @param next the line below it; null where there is none
    /// @param seams where each column but the first begins
    static LineCells of(SpacedLine line, @Nullable SpacedLine next, List<Integer> seams) {
        List<List<Span>> columns = new ArrayList<>();
        seams.forEach((seam) -> columns.add(new ArrayList<>()));
        columns.add(new ArrayList<>());
        for (Span segment : line.segments()) {
            List<Span> own = line.words()
                .stream()
                .filter((word) -> word.from() >= segment.from() && word.to() <= segment.to())
                .toList();
            int from = 0;
            int column = column(segment.from(), seams);
            for (int i = 1; i <= own.size(); i++) {
                int begun = (i < own.size()) ? begins(own, i, seams) : -1;
                if (i == own.size() || begun > column) {
                    List<Span> part = own.subList(from, i);
                    columns.get(most(part, seams)).addAll(part);
                    from = i;
                    column = begun;
                }
            }
        }
        boolean crossed = line.segments().size() == 1 && isCrossed(line, next, seams);
        List<Integer> begins = new ArrayList<>(List.of(0));
        begins.addAll(seams);
        return new LineCells(line, columns, crossed, begins);
    }

    /// Whether a stretch of words goes across columns as a title does: it would be chance
    /// that words begin where columns do.
    private static boolean isCrossed(SpacedLine line, @Nullable SpacedLine next, List<Integer> seams) {
        List<Integer> inside = seams.stream().filter((seam) -> line.from() < seam && line.to() > seam).toList();
        long exact = inside.stream()
            .filter((seam) -> line.words().stream().anyMatch((word) -> word.from() == seam))
            .count();
        boolean lower = Character.isLowerCase(line.text().codePointAt(line.from()));
        boolean aside = seams.stream().anyMatch((seam) -> Math.abs(line.from() - seam) <= NEAR);
        boolean goesOn = next != null && next.blank() == 0
                && (next.from() >= seams.getFirst() || Character.isLowerCase(next.text().codePointAt(next.from())));
        boolean cells = exact == inside.size() && (exact > 1 || lower || aside || goesOn);
        return !cells && inside.stream().anyMatch((seam) -> line.from() < seam - NEAR && line.to() > seam + NEAR);
    }

    private static int column(int x, List<Integer> seams) {
        int column = 0;
        while (column < seams.size() && x >= seams.get(column)) {
            column++;
        }
        return column;
    }

    /// The column that begins with a word within a segment; -1 where none does.
    private static int begins(List<Span> words, int index, List<Integer> seams) {
        int at = words.get(index).from();
        for (int seam = 0; seam < seams.size(); seam++) {
            if (at == seams.get(seam)) {
                return seam + 1;
            }
        }
        for (int seam = 0; seam < seams.size(); seam++) {
            int place = seams.get(seam);
            boolean closest = words.stream().noneMatch((word) -> Math.abs(word.from() - place) < Math.abs(at - place));
            if (Math.abs(at - place) <= NEAR && closest) {
                return seam + 1;
            }
        }
        return -1;
    }

    /// The column that has most of some words.
    private static int most(List<Span> words, List<Integer> seams) {
        int from = words.getFirst().from();
        int to = words.getLast().to();
        int best = 0;
        int most = -1;
        for (int column = 0; column <= seams.size(); column++) {
            int left = (column == 0) ? 0 : seams.get(column - 1);
            int right = (column < seams.size()) ? seams.get(column) : Integer.MAX_VALUE;
            int shared = Math.min(to, right) - Math.max(from, left);
            if (shared > most) {
                most = shared;
                best = column;
            }
        }
        return best;
    }

    boolean has(int column) {
        return !this.columns.get(column).isEmpty();
    }

    long filled() {
        return this.columns.stream().filter((words) -> !words.isEmpty()).count();
    }

    /// Whether a column has words in both lines.
    boolean shares(LineCells other) {
        for (int column = 0; column < this.columns.size(); column++) {
            if (has(column) && other.has(column)) {
                return true;
            }
        }
        return this.crossed || other.crossed;
    }

}
