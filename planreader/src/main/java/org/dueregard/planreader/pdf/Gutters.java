package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The white strips between the columns of a table without lines.
///
/// **Problem.** Where no lines are drawn, only white space tells columns apart. **Method.** A line with wide gaps
/// suggests strips; each line below narrows them to what stays white. **Guarantee.** No word of a line that
/// was taken in stands in a strip. **Limits.** At least three columns, so that words set wide or in two columns are no
/// table. **Cost.** In proportion to words times strips.
///
/// Worked example: `Objective … Action … Lead` leaves white 100 to 150 and 190 to 300; a line with a word from 150 to
/// 260 narrows the second to 260 to 300.
///
/// @param strips each from its left to its right edge, how wide it was in the first line, and on how many lines words
/// begin at its right edge
record Gutters(List<double[]> strips) {

    static final int FEWEST = 2;

    private static final double WIDE = 0.55;

    private static final double CERTAIN = 0.9;

    private static final double NARROWEST = 1.5;

    private static final double SAME_LEFT = 0.7;

    private static final double CLOSE = 0.15;

    private static final int OFTEN = 3;

    private static final double MOSTLY = 0.6;

    private static final double SPACE = 0.3;

    private static final double WIDER = 1.2;

    private static final double UNEVEN = 0.2;

    Gutters {
        strips = List.copyOf(strips);
    }

    /// The gaps of a line that are too wide for spaces between words.
    static Gutters of(TextLine line) {
        List<double[]> strips = new ArrayList<>();
        for (int i = 1; i < line.words().size(); i++) {
            Box before = line.words().get(i - 1).box();
            Box word = line.words().get(i).box();
            if (word.left() - before.right() > WIDE * line.size()) {
                strips.add(new double[] { before.right(), word.left(), word.left() - before.right(), 1 });
            }
        }
        return new Gutters(strips);
    }

    boolean makeColumns() {
        return this.strips.size() >= FEWEST;
    }

    /// Words without wide gaps between them: they stand in one column. Words that do not
    /// stand on one line are in
    /// cells of their own, and so are those that a strip parts wider than the words of
    /// the line.
    private List<Box> runs(TextLine line) {
        List<Box> runs = new ArrayList<>();
        double space = (this.strips.size() > FEWEST) ? Math.max(SPACE, WIDER * space(line)) : WIDE;
        for (int i = 0; i < line.words().size(); i++) {
            Word word = line.words().get(i);
            boolean apart = i == 0;
            if (!apart) {
                Word before = line.words().get(i - 1);
                double gap = (word.box().left() - before.box().right()) / line.size();
                apart = gap > WIDE || Math.abs(word.baseline() - before.baseline()) > UNEVEN * line.size()
                        || (gap > space && isStrip(before.box().right(), word.box().left()))
                        || (gap > CLOSE && isBegin(word.box().left()));
            }
            runs.add(apart ? word.box() : runs.removeLast().with(word.box()));
        }
        return runs;
    }

    private boolean isStrip(double from, double to) {
        return this.strips.stream().anyMatch((strip) -> Math.min(to, strip[1]) - Math.max(from, strip[0]) >= NARROWEST);
    }

    /// Whether words of several lines begin here after a strip.
    private boolean isBegin(double left) {
        return this.strips.stream().anyMatch((strip) -> strip[3] >= OFTEN && Math.abs(left - strip[1]) < SAME_LEFT);
    }

    private static boolean begins(TextLine line, double left) {
        return line.words().stream().anyMatch((word) -> Math.abs(word.box().left() - left) < SAME_LEFT);
    }

    /// The narrowest space between words of the line, as a share of their size.
    private static double space(TextLine line) {
        double space = WIDE;
        for (int i = 1; i < line.words().size(); i++) {
            double gap = line.words().get(i).box().left() - line.words().get(i - 1).box().right();
            space = (gap > 0.1 * line.size()) ? Math.min(space, gap / line.size()) : space;
        }
        return space;
    }

    /// The strips as far as the line leaves them white; those that it crosses are gone.
    Gutters narrowedBy(TextLine line) {
        List<double[]> left = new ArrayList<>();
        for (double[] strip : this.strips) {
            double from = strip[0];
            double to = strip[1];
            for (Box box : runs(line)) {
                if (box.right() <= from || box.left() >= to) {
                    continue;
                }
                if (box.left() - from >= to - box.right()) {
                    to = Math.min(to, box.left());
                }
                else {
                    from = Math.max(from, box.right());
                }
            }
            if (to - from >= NARROWEST) {
                boolean same = Math.abs(to - strip[1]) < SAME_LEFT;
                double begun = begins(line, to) ? 1 : 0;
                left.add(new double[] { from, to, strip[2], (same ? strip[3] : 0) + begun });
            }
        }
        return new Gutters(left);
    }

    /// The strips that are too wide to be chance in a line of justified words, and those
    /// of the others that the line leaves white.
    Gutters settledBy(TextLine line) {
        Gutters narrowed = narrowedBy(line);
        List<double[]> kept = new ArrayList<>();
        for (double[] strip : this.strips) {
            boolean certain = strip[2] > CERTAIN * line.size();
            boolean white = narrowed.strips.stream().anyMatch((left) -> left[0] >= strip[0] && left[1] <= strip[1]);
            if (certain || white) {
                kept.add(strip);
            }
        }
        return new Gutters(kept);
    }

    /// The strips, and others that all lines leave white within a column: headings in the
    /// middle of their cells do not stand on one line.
    Gutters refinedBy(List<TextLine> lines) {
        List<TextLine> own = lines.stream().filter(this::spare).toList();
        List<double[]> all = new ArrayList<>(this.strips);
        for (int column = 0; column < columns(); column++) {
            int here = column;
            List<Word> words = own.stream()
                .flatMap((line) -> words(line, here).stream())
                .sorted(Comparator.comparingDouble((word) -> word.box().left()))
                .toList();
            double end = Double.MAX_VALUE;
            for (Word word : words) {
                double[] strip = { end, word.box().left(), word.box().left() - end, 0 };
                double wide = (strip[1] - strip[0]) / word.size();
                if ((wide > CERTAIN || (wide > SPACE && areInLine(strip, words))) && parts(strip, words)) {
                    all.add(strip);
                }
                end = (end == Double.MAX_VALUE) ? word.box().right() : Math.max(end, word.box().right());
            }
        }
        all.sort(Comparator.comparingDouble((strip) -> strip[0]));
        return new Gutters(all);
    }

    /// Whether most lines on the right of a narrow strip begin at its edge.
    private static boolean areInLine(double[] strip, List<Word> words) {
        List<Word> right = words.stream().filter((word) -> word.box().left() > strip[1] - SAME_LEFT).toList();
        List<TextLine> lines = TextLine.lines(right);
        long begin = lines.stream().filter((line) -> line.box().left() < strip[1] + SAME_LEFT).count();
        return begin > OFTEN && begin >= MOSTLY * lines.size();
    }

    /// Whether a strip has words on both sides, and on the left other ones than the marks
    /// of a list.
    private static boolean parts(double[] strip, List<Word> words) {
        List<Word> left = words.stream().filter((word) -> word.box().right() <= strip[0] + 0.01).toList();
        int right = words.size() - left.size();
        return left.stream().filter((word) -> !Paragraph.isMark(word.text())).count() > 1 && right > 1;
    }

    /// Whether the line leaves every strip white.
    boolean spare(TextLine line) {
        return narrowedBy(line).strips.size() == this.strips.size();
    }

    int columns() {
        return this.strips.size() + 1;
    }

    int columnOf(Word word) {
        int column = 0;
        while (column < this.strips.size()
                && word.box().centreX() > (this.strips.get(column)[0] + this.strips.get(column)[1]) / 2) {
            column++;
        }
        return column;
    }

    /// How many columns the line has words in.
    int filled(TextLine line) {
        return (int) line.words().stream().mapToInt(this::columnOf).distinct().count();
    }

    List<Word> words(TextLine line, int column) {
        return line.words().stream().filter((word) -> columnOf(word) == column).toList();
    }

}
