package org.dueregard.planreader.spaced;

import java.util.Comparator;
import java.util.List;

import org.dueregard.planreader.spaced.SpacedLine.Span;

/// Where one column ends and the next begins, line by line.
///
/// **Problem.** Text made of pages has its columns in other places on each page, sometimes within one, and here and
/// there a single space is all that parts two cells. **Method.** Of all ways down the lines the cheapest is taken: it
/// pays where it cuts words, less where it goes between two words that a single space parts, and is paid where words
/// begin after a gap; each step aside costs. **Guarantee.** None is cheaper between the seams on either side.
/// **Limits.** It steps no further aside than a sixth of its distance from the margin and eight characters.
/// **Cost.** Lines times the places that it may go through.
///
/// Worked example: cells that begin at 40 on nineteen lines and, after a page's end, at 43 on nineteen others give a seam
/// that steps from 40 to 43 there.
final class Seam {

    private static final double CUT = 6;

    private static final double CUT_TITLE = 1;

    private static final double SPACE = 1.5;

    private static final double TOUCHED = 0.4;

    private static final double STEP = 2.5;

    private static final double FARTHER = 0.2;

    private static final double DRIFT = 0.03;

    private static final double BARRED = 100;

    private static final int ASIDE = 8;

    private static final int WIDTH = 2 * ASIDE + 1;

    private static final int APART = 3;

    private final List<SpacedLine> lines;

    private final int[] middle;

    private final int[] at;

    /// @param lines none of them blank
    /// @param anchor the line in which its place is known
    /// @param others what it may not cross; it goes aside where the nearest of them does
    Seam(SeamLines lines, int anchor, int place, List<Seam> others) {
        this.lines = lines.lines();
        this.middle = middle(lines, anchor, place, others);
        this.at = new int[this.lines.size()];
        solve(anchor, place, others);
        settle(lines.headed());
    }

    /// Where it would go if it went aside as the headings do that come again, or as the
    /// nearest of the others does.
    private static int[] middle(SeamLines lines, int anchor, int place, List<Seam> others) {
        int[] middle = new int[lines.lines().size()];
        Seam nearest = others.stream()
            .min(Comparator.comparingInt((other) -> Math.abs(other.at[anchor] - place)))
            .orElse(null);
        for (int i = 0; i < middle.length; i++) {
            middle[i] = place + (lines.areHeaded() ? lines.shift(anchor, place, i)
                    : (nearest != null) ? nearest.at[i] - nearest.at[anchor] : 0);
        }
        return middle;
    }

    private void solve(int anchor, int place, List<Seam> others) {
        double[] least = new double[WIDTH];
        byte[][] before = new byte[this.lines.size()][WIDTH];
        for (int i = 0; i < this.lines.size(); i++) {
            if (i > 0) {
                least = step(least, before[i], this.middle[i] - this.middle[i - 1]);
            }
            int left = 0;
            int right = Integer.MAX_VALUE;
            for (Seam other : others) {
                boolean isLeft = other.at[anchor] < place;
                left = isLeft ? Math.max(left, other.at[i] + APART) : left;
                right = isLeft ? right : Math.min(right, other.at[i] - APART);
            }
            for (int k = 0; k < WIDTH; k++) {
                int x = this.middle[i] + k - ASIDE;
                boolean barred = x <= 0 || x < left || x > right || (i == anchor && x != place);
                least[k] += barred ? BARRED : cost(this.lines.get(i), x) + DRIFT * Math.abs(k - ASIDE);
            }
        }
        int k = 0;
        for (int each = 1; each < WIDTH; each++) {
            k = (least[each] < least[k]) ? each : k;
        }
        for (int i = this.lines.size() - 1; i >= 0; i--) {
            this.at[i] = Math.max(1, this.middle[i] + k - ASIDE);
            k = before[i][k];
        }
    }

    /// Goes through headings where it goes through the line below them, unless words
    /// begin
    /// there after a gap.
    private void settle(int headings) {
        int below = Math.min(headings, this.at.length - 1);
        while (below + 1 < this.at.length && this.lines.get(below).segments().size() < 2) {
            below++;
        }
        for (int i = Math.min(headings, this.at.length - 1) - 1; i >= 0; i--) {
            if (cost(this.lines.get(i), this.at[i]) >= 0) {
                this.at[i] = this.at[below];
            }
        }
    }

    /// How often it steps aside where the headings do not.
    int steps() {
        int steps = 0;
        for (int i = 1; i < this.at.length; i++) {
            steps += (this.at[i] - this.middle[i] != this.at[i - 1] - this.middle[i - 1]) ? 1 : 0;
        }
        return steps;
    }

    /// The least cost of coming to each place from those of the line above.
    ///
    /// @param shift how far the places stand to the right of those above
    private static double[] step(double[] least, byte[] before, int shift) {
        double[] next = new double[WIDTH];
        for (int k = 0; k < WIDTH; k++) {
            next[k] = Double.MAX_VALUE;
            for (int from = 0; from < WIDTH; from++) {
                int aside = Math.abs(k - from);
                int moved = Math.min(aside, Math.abs(k + shift - from));
                double sum = least[from] + ((moved == 0) ? 0 : STEP + FARTHER * moved);
                if (sum < next[k] - ((from == k) ? 0 : 1e-9)) {
                    next[k] = sum;
                    before[k] = (byte) from;
                }
            }
        }
        return next;
    }

    private static double cost(SpacedLine line, int x) {
        if (x < line.from() || x > line.to()) {
            return 0;
        }
        Span before = null;
        for (Span segment : line.segments()) {
            if (x == segment.from()) {
                return -1;
            }
            if (x < segment.from()) {
                return (before != null && x == before.to()) ? TOUCHED : 0;
            }
            if (x < segment.to()) {
                return within(line, x);
            }
            before = segment;
        }
        return TOUCHED;
    }

    private static double within(SpacedLine line, int x) {
        boolean title = line.segments().size() == 1;
        boolean begins = line.text().charAt(x - 1) == ' ' && line.text().charAt(x) != ' '
                && line.words().stream().anyMatch((word) -> word.from() == x);
        return title ? (begins ? CUT_TITLE / 2 : CUT_TITLE) : begins ? SPACE : CUT;
    }

    int at(int line) {
        return this.at[line];
    }

    /// Whether the line has words on both sides that a gap or, where they begin there, a
    /// space parts.
    boolean parts(int index) {
        SpacedLine line = this.lines.get(index);
        int x = this.at[index];
        return x > line.from() && x < line.to() && cost(line, x) < CUT;
    }

    boolean cuts(int index) {
        SpacedLine line = this.lines.get(index);
        return line.segments().size() > 1 && cost(line, this.at[index]) >= CUT;
    }

}
