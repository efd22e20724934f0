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
/// @param strips each from its left to its right edge, and how wide it was in the first line
record Gutters(List<double[]> strips) {

    static final int FEWEST = 2;

    private static final double WIDE = 0.55;

    private static final double CERTAIN = 0.9;

    private static final double NARROWEST = 4;

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
                strips.add(new double[] { before.right(), word.left(), word.left() - before.right() });
            }
        }
        return new Gutters(strips);
    }

    boolean makeColumns() {
        return this.strips.size() >= FEWEST;
    }

    /// Words without wide gaps between them: they stand in one column.
    private static List<Box> runs(TextLine line) {
        List<Box> runs = new ArrayList<>();
        for (Word word : line.words()) {
            boolean apart = runs.isEmpty() || word.box().left() - runs.getLast().right() > WIDE * line.size();
            runs.add(apart ? word.box() : runs.removeLast().with(word.box()));
        }
        return runs;
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
                left.add(new double[] { from, to, strip[2] });
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
                double[] strip = { end, word.box().left(), word.box().left() - end };
                if (strip[1] - strip[0] > CERTAIN * word.size() && parts(strip, words)) {
                    all.add(strip);
                }
                end = (end == Double.MAX_VALUE) ? word.box().right() : Math.max(end, word.box().right());
            }
        }
        all.sort(Comparator.comparingDouble((strip) -> strip[0]));
        return new Gutters(all);
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
