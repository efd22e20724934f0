package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.spaced.SpacedLine.Span;

/// The seams between the columns of a table. A few lines together show where gaps stand one below the other; each seam
/// that begins there is followed through the whole table, the surest first.
record Seams(List<SpacedLine> lines, List<Seam> seams) {

    private static final int WINDOW = 10;

    private static final int MOST_WINDOWS = 60;

    private static final int FEWEST = 3;

    private static final int HEADINGS = 3;

    private static final int FEW = 25;

    private static final int ASIDE = 3;

    private static final int WIDEST = 600;

    /// @param steps how many lines seams may be laid through
    static Seams of(SeamLines all, int steps) {
        List<SpacedLine> lines = all.lines();
        List<Place> places = new ArrayList<>();
        int stride = Math.max(WINDOW / 2, lines.size() / MOST_WINDOWS);
        for (int from = 0; from < lines.size(); from += stride) {
            places.addAll(places(lines, from, Math.min(lines.size(), from + WINDOW)));
        }
        for (int i = 0; i < Math.min(HEADINGS, lines.size()); i++) {
            List<Span> segments = lines.get(i).segments();
            for (int s = 1; s < segments.size(); s++) {
                int at = segments.get(s).from();
                places.add(new Place(i, at, segments.get(s - 1).to(), at, 1));
            }
        }
        places.sort(Comparator.comparingInt((place) -> -place.lines()));
        List<Seam> seams = new ArrayList<>();
        int tries = steps / lines.size();
        for (Place place : places) {
            if (tries > 0 && seams.stream().noneMatch((seam) -> place.holds(seam.at(place.line())))) {
                Seam seam = new Seam(all, place.line(), place.at(), seams);
                tries--;
                if (isOne(seam, seams, lines)) {
                    seams.add(seam);
                }
            }
        }
        seams.sort(Comparator.comparingLong((seam) -> sum(seam, lines.size())));
        return new Seams(lines, seams);
    }

    private static long sum(Seam seam, int lines) {
        long sum = 0;
        for (int i = 0; i < lines; i++) {
            sum += seam.at(i);
        }
        return sum;
    }

    /// Whether a seam parts words on enough lines that no other seam parts there.
    private static boolean isOne(Seam seam, List<Seam> others, List<SpacedLine> lines) {
        int parts = 0;
        int cuts = 0;
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            boolean own = seam.parts(i)
                    && others.stream().noneMatch((other) -> isSame(lines.get(line), seam, other, line));
            parts += own ? 1 : 0;
            cuts += seam.cuts(i) ? 1 : 0;
        }
        int wanted = (cuts == 0 && (lines.size() < FEW || seam.steps() == 0)) ? 1 : FEWEST;
        return parts >= wanted && parts > 4 * cuts;
    }

    /// Whether no words stand between two seams.
    private static boolean isSame(SpacedLine line, Seam seam, Seam other, int index) {
        int left = Math.min(seam.at(index), other.at(index));
        int right = Math.max(seam.at(index), other.at(index));
        return line.words().stream().noneMatch((word) -> word.to() > left && word.from() < right);
    }

    /// Where gaps stand one below the other in some lines.
    private static List<Place> places(List<SpacedLine> lines, int from, int to) {
        List<Place> places = new ArrayList<>();
        for (int most = 0; most <= 1; most++) {
            int[] covered = new int[WIDEST];
            for (SpacedLine line : lines.subList(from, to)) {
                if (line.segments().size() > 1 || line.from() > 0) {
                    cover(line, covered);
                }
            }
            int begin = -1;
            for (int x = 1; x < WIDEST; x++) {
                if (covered[x] <= most) {
                    begin = (begin < 0) ? x : begin;
                }
                else if (begin >= 0) {
                    place(lines, from, to, begin, x, places);
                    begin = -1;
                }
            }
        }
        return places;
    }

    private static void cover(SpacedLine line, int[] covered) {
        for (Span segment : line.segments()) {
            for (int x = segment.from(); x < Math.min(WIDEST, segment.to()); x++) {
                covered[x]++;
            }
        }
    }

    private static void place(List<SpacedLine> lines, int from, int to, int begin, int end, List<Place> places) {
        Map<Integer, Integer> begins = new HashMap<>();
        int last = -1;
        int count = 0;
        for (int i = from; i < to; i++) {
            List<Span> segments = lines.get(i).segments();
            for (int s = 1; s < segments.size(); s++) {
                int gap = segments.get(s).from();
                if (segments.get(s - 1).to() < end && gap > begin && gap <= end + ASIDE) {
                    begins.merge(gap, 1, Integer::sum);
                    count++;
                    last = i;
                    break;
                }
            }
        }
        if (count < 1) {
            return;
        }
        int at = begins.entrySet()
            .stream()
            .max(Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow()
            .getKey();
        for (int i = from; i < to; i++) {
            List<Span> segments = lines.get(i).segments();
            for (int s = 1; s < segments.size(); s++) {
                if (segments.get(s).from() == at && segments.get(s - 1).to() < end) {
                    places.add(new Place(i, at, begin, Math.max(at, end), count));
                    return;
                }
            }
        }
        places.add(new Place(last, at, begin, Math.max(at, end), count));
    }

    int columns() {
        return this.seams.size() + 1;
    }

    List<LineCells> cells() {
        List<LineCells> cells = new ArrayList<>();
        for (int i = 0; i < this.lines.size(); i++) {
            int line = i;
            SpacedLine next = (i + 1 < this.lines.size()) ? this.lines.get(i + 1) : null;
            cells.add(LineCells.of(this.lines.get(i), next, this.seams.stream().map((seam) -> seam.at(line)).toList()));
        }
        return cells;
    }

    /// A place where a seam may go through.
    ///
    /// @param lines how many lines have a gap there
    private record Place(int line, int at, int begin, int end, int lines) {

        boolean holds(int x) {
            return x >= this.begin && x <= this.end;
        }

    }

}
