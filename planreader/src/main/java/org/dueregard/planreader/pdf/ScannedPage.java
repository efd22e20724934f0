package org.dueregard.planreader.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.List;

/// The picture of a page: finds the lines of its tables and takes them out, since a program that recognises words takes
/// them for letters.
final class ScannedPage {

    private static final int DARKER = 55;

    private static final double LEAST = 28;

    private static final double THICK = 4;

    private static final double GAP = 0.6;

    private static final double SHORTEST = 9;

    private static final double JOINED = 3;

    private final BufferedImage grey;

    private final int width;

    private final int height;

    private final double dotsPerPoint;

    private final byte[] pixels;

    private final int dark;

    private final List<Rule> rules = new ArrayList<>();

    /// @param grey eight bits for each dot
    ScannedPage(BufferedImage grey, double dotsPerPoint) {
        this.grey = grey;
        this.width = grey.getWidth();
        this.height = grey.getHeight();
        this.dotsPerPoint = dotsPerPoint;
        this.pixels = (byte[]) grey.getRaster().getDataElements(0, 0, this.width, this.height, null);
        this.dark = paper() - DARKER;
    }

    /// How light the paper is: a quarter of the dots are lighter.
    private int paper() {
        int[] counts = new int[256];
        for (byte pixel : this.pixels) {
            counts[pixel & 0xff]++;
        }
        int shade = 255;
        for (int lighter = counts[255]; shade > 2 * DARKER && lighter * 4L < this.pixels.length;) {
            shade--;
            lighter += counts[shade];
        }
        return shade;
    }

    List<Rule> rules() {
        return this.rules;
    }

    /// The picture without the lines that were found.
    BufferedImage withoutRules() {
        List<int[]> along = runs(true);
        List<int[]> down = runs(false);
        along.forEach((run) -> clear(run, true));
        down.forEach((run) -> clear(run, false));
        WritableRaster raster = this.grey.getRaster();
        raster.setDataElements(0, 0, this.width, this.height, this.pixels);
        return this.grey;
    }

    /// Dark runs, long and thin, as line, from, to; what is thick is a filled area.
    private List<int[]> runs(boolean level) {
        int lines = level ? this.height : this.width;
        List<int[]> runs = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            runs(level, line, runs);
        }
        List<Rule> others = List.copyOf(this.rules);
        List<int[]> thin = new ArrayList<>();
        for (int[] run : runs) {
            Rule rule = new Rule(level, run[0] / this.dotsPerPoint, run[1] / this.dotsPerPoint,
                    run[2] / this.dotsPerPoint);
            if ((rule.to() - rule.from() >= LEAST || joins(rule, others)) && isThin(run, level)) {
                thin.add(run);
                this.rules.add(rule);
            }
        }
        return thin;
    }

    /// Whether it goes from one of the lines across it to another, as the side of a low
    /// cell does and a letter does not.
    private static boolean joins(Rule rule, List<Rule> others) {
        boolean begins = false;
        boolean ends = false;
        for (Rule other : others) {
            boolean across = rule.at() > other.from() - JOINED && rule.at() < other.to() + JOINED;
            begins |= across && Math.abs(other.at() - rule.from()) < JOINED;
            ends |= across && Math.abs(other.at() - rule.to()) < JOINED;
        }
        return begins && ends;
    }

    private void runs(boolean level, int line, List<int[]> runs) {
        int length = level ? this.width : this.height;
        int least = (int) ((level ? LEAST : SHORTEST) * this.dotsPerPoint);
        int gap = (int) (GAP * this.dotsPerPoint);
        int from = -1;
        int last = -1;
        for (int at = 0; at <= length; at++) {
            boolean dark = at < length && isDark(level, line, at);
            if (dark) {
                from = (from < 0) ? at : from;
                last = at;
            }
            else if (from >= 0 && (at == length || at - last > gap)) {
                if (last - from >= least) {
                    runs.add(new int[] { line, from, last });
                }
                from = -1;
            }
        }
    }

    private boolean isDark(boolean level, int line, int at) {
        int index = level ? line * this.width + at : at * this.width + line;
        return (this.pixels[index] & 0xff) < this.dark;
    }

    /// Whether most of the run has light not far above and below it.
    private boolean isThin(int[] run, boolean level) {
        int reach = (int) (THICK * this.dotsPerPoint);
        int lines = level ? this.height : this.width;
        int thin = 0;
        int seen = 0;
        for (int at = run[1]; at <= run[2]; at += 5) {
            int thickness = 1;
            for (int line = run[0] + 1; line < lines && thickness <= reach && isDark(level, line, at); line++) {
                thickness++;
            }
            for (int line = run[0] - 1; line >= 0 && thickness <= reach && isDark(level, line, at); line--) {
                thickness++;
            }
            seen++;
            thin += (thickness <= reach) ? 1 : 0;
        }
        return thin * 10 >= seen * 7;
    }

    private void clear(int[] run, boolean level) {
        for (int line = Math.max(0, run[0] - 1); line <= Math.min((level ? this.height : this.width) - 1,
                run[0] + 1); line++) {
            for (int at = run[1]; at <= run[2]; at++) {
                this.pixels[level ? line * this.width + at : at * this.width + line] = (byte) 0xff;
            }
        }
    }

}
