package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.dueregard.planreader.spaced.SpacedLine.Span;

/// Finds where tables may stand: from a line of three cells on, as long as lines go on with gaps at the same places.
/// Headings that come again are left out where the table goes on below them, and begin another where the title of a
/// section stands above them.
final class SpacedParts {

    private static final int CELLS = 3;

    private static final int MOST_ABOVE = 3;

    private static final int MOST_HEADINGS = 4;

    private static final int FARTHEST = 12;

    private static final int LONGEST = 2000;

    private static final int NEAR = 4;

    private static final int LOOK = 8;

    private static final int CROWDED = 6;

    private static final int BACK = 30;

    private static final double SAME = 0.7;

    private static final int ASIDE = 2;

    private static final int FAR = 4;

    private final List<SpacedLine> lines;

    /// The lines that begin a page.
    private final BitSet pages;

    private final Map<String, List<Integer>> places = new HashMap<>();

    SpacedParts(List<SpacedLine> lines, BitSet pages) {
        this.lines = lines;
        this.pages = pages;
        for (int i = 0; i < lines.size(); i++) {
            this.places.computeIfAbsent(lines.get(i).bare(), (key) -> new ArrayList<>()).add(i);
        }
    }

    /// The first line from here that may be the first of a table; the number of lines
    /// where there is none.
    int next(int from) {
        int at = from;
        while (at < this.lines.size() && cells(at) < CELLS && !isCrowded(at)) {
            at++;
        }
        return at;
    }

    /// Whether gaps stand in most lines from here.
    private boolean isCrowded(int from) {
        int wide = 0;
        for (int i = from; i < Math.min(this.lines.size(), from + LOOK); i++) {
            SpacedLine line = this.lines.get(i);
            if (i > from && line.blank() > 1) {
                break;
            }
            wide += (cells(i) > 1) ? 1 : 0;
        }
        return cells(from) > 1 && wide >= CROWDED;
    }

    private int cells(int line) {
        return this.lines.get(line).segments().size();
    }

    /// The part that begins around a line of several cells.
    ///
    /// @param from the first line that it may take in
    SpacedPart at(int begin, int from) {
        int first = begin;
        while (first > from && begin - first < MOST_ABOVE && isAbove(first - 1, begin)
                && this.lines.get(first).blank() == 0) {
            first--;
        }
        return new Growth(begin, first).part();
    }

    /// Whether a line belongs to headings of several lines, of which a lower one was
    /// found first.
    private boolean isAbove(int line, int begin) {
        Span left = this.lines.get(begin).segments().getFirst();
        return this.lines.get(line).from() > left.from() + ASIDE
                && (cells(line) > 1 || this.lines.get(line).from() > left.to());
    }

    /// A part as it grows line by line.
    private final class Growth {

        private final int begin;

        private final int first;

        private final Span left;

        private final int second;

        private final List<Integer> taken = new ArrayList<>();

        private final List<SpacedLine> repeated = new ArrayList<>();

        private int above;

        private int below;

        private final boolean again;

        Growth(int begin, int first) {
            this.begin = begin;
            this.first = first;
            this.left = SpacedParts.this.lines.get(begin).segments().getFirst();
            this.second = SpacedParts.this.lines.get(begin).segments().get(1).from();
            this.again = measure();
        }

        /// Finds how many lines come again together with the one of several cells.
        private boolean measure() {
            List<Integer> same = SpacedParts.this.places.get(SpacedParts.this.lines.get(this.begin).bare());
            if (same == null || same.size() < 2) {
                return false;
            }
            int other = (same.getFirst() == this.begin) ? same.get(1) : same.getFirst();
            while (this.above < this.begin - this.first
                    && isSame(this.begin - this.above - 1, other - this.above - 1)) {
                this.above++;
            }
            while (this.below < MOST_HEADINGS && isSame(this.begin + this.below + 1, other + this.below + 1)) {
                this.below++;
            }
            return true;
        }

        private boolean isSame(int line, int other) {
            List<SpacedLine> all = SpacedParts.this.lines;
            return line >= 0 && other >= 0 && Math.max(line, other) < all.size() && line != other
                    && all.get(line).bare().equals(all.get(other).bare());
        }

        SpacedPart part() {
            List<SpacedLine> all = SpacedParts.this.lines;
            for (int i = this.first; i <= this.begin; i++) {
                this.taken.add(i);
            }
            int at = this.begin + 1;
            int single = 0;
            while (at < all.size() && single <= FARTHEST && this.taken.size() < LONGEST) {
                if (this.again && isSame(this.begin, at)) {
                    if (isTitle(at - this.above - 1)) {
                        break;
                    }
                    at = leaveOut(at);
                    single = 0;
                }
                else if (isEnd(at)) {
                    break;
                }
                else {
                    single = (cells(at) > 1) ? 0 : single + 1;
                    this.taken.add(at);
                    at++;
                }
            }
            trim();
            int headings = this.again ? this.above + 1 + this.below : 0;
            boolean whole = this.again && this.first == this.begin - this.above;
            List<Integer> same = IntStream.range(0, this.taken.size())
                .filter((i) -> this.again && (this.taken.get(i) == this.begin || isSame(this.begin, this.taken.get(i))))
                .boxed()
                .toList();
            return new SpacedPart(
                    SeamLines.of(this.taken.stream().map(all::get).toList(), same,
                            this.begin - this.first + 1 + this.below),
                    whole ? headings : 0, this.taken.getLast() + 1, this.repeated);
        }

        private int leaveOut(int at) {
            List<SpacedLine> all = SpacedParts.this.lines;
            for (int i = at - this.above; i <= at + this.below && i < all.size(); i++) {
                this.repeated.add(all.get(i));
                if (i >= at) {
                    this.taken.add(i);
                }
            }
            return Math.min(all.size(), at + this.below + 1);
        }

        /// Whether a line above headings that come again is a title of what follows, or
        /// the end of a paragraph that is none of the table.
        private boolean isTitle(int line) {
            if (SpacedParts.this.pages.get(line + 1)) {
                return false;
            }
            for (int at = line; at > this.begin; at--) {
                SpacedLine title = SpacedParts.this.lines.get(at);
                if (cells(at) > 1 || title.from() >= this.second - ASIDE) {
                    return false;
                }
                if (title.to() > this.second || title.blank() > 0 || SpacedParts.this.pages.get(at)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isEnd(int at) {
            SpacedLine line = SpacedParts.this.lines.get(at);
            if (line.text().indexOf('\t') >= 0) {
                return true;
            }
            boolean apart = line.blank() > 1 || SpacedParts.this.pages.get(at)
                    || (line.blank() > 0 && cells(at) == 1 && line.from() <= this.left.from() + ASIDE);
            return apart && !goesOn(at);
        }

        /// Whether the lines from here have their gaps where those before have them.
        private boolean goesOn(int from) {
            BitSet begins = begins(SpacedParts.this.pages.get(from) ? FAR : ASIDE);
            int same = 0;
            int all = 0;
            int seen = 0;
            for (int i = from; i < SpacedParts.this.lines.size() && seen < LOOK; i++) {
                if (this.again && isSame(this.begin, i)) {
                    return seen > 0 || i - from <= NEAR;
                }
                boolean aside = SpacedParts.this.lines.get(i).from() > this.left.to();
                if (cells(i) < 2 && !aside && seen == 0 && i - from >= NEAR) {
                    return false;
                }
                if (cells(i) > 1 || aside) {
                    if (i > from && SpacedParts.this.lines.get(i).blank() > 1 && seen > 0) {
                        break;
                    }
                    seen++;
                    for (Span segment : SpacedParts.this.lines.get(i).segments()) {
                        boolean own = begins.get(segment.from());
                        all += (segment.from() > this.left.from() + ASIDE) ? 1 : 0;
                        same += (own && segment.from() > this.left.from() + ASIDE) ? 1 : 0;
                    }
                }
            }
            return all > 0 && same >= SAME * all;
        }

        /// Where cells begin in the lines before, and a little aside.
        private BitSet begins(int aside) {
            BitSet begins = new BitSet();
            int seen = 0;
            for (int i = this.taken.size() - 1; i >= 0; i--) {
                SpacedLine line = SpacedParts.this.lines.get(this.taken.get(i));
                boolean heading = this.taken.get(i) <= this.begin + this.below;
                if (seen < BACK || heading) {
                    for (Span segment : line.segments()) {
                        begins.set(Math.max(0, segment.from() - aside), segment.from() + aside + 1);
                    }
                    seen++;
                }
                else {
                    i = Math.min(i, this.begin + this.below + 1);
                }
            }
            return begins;
        }

        /// Leaves out what stands below the last line of several cells, but for the rest
        /// of those.
        private void trim() {
            int last = this.taken.size() - 1;
            while (last > 0 && cells(this.taken.get(last)) < 2) {
                last--;
            }
            int end = last + 1;
            while (end < this.taken.size() && isRest(this.taken.get(end))) {
                end++;
            }
            this.taken.subList(end, this.taken.size()).clear();
        }

        private boolean isRest(int line) {
            SpacedLine rest = SpacedParts.this.lines.get(line);
            return rest.blank() == 0 && (rest.from() > this.left.to() || rest.to() < this.second);
        }

    }

}
