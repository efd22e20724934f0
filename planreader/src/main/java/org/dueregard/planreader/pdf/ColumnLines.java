package org.dueregard.planreader.pdf;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A column with what it costs to part or to join its lines.
final class ColumnLines {

    private static final double ROOM = 1.2;

    private static final double NEW = 2;

    static final double EMPTY = 0.35;

    private static final double UNREFERENCED = 1.2;

    private static final double LOWER = 0.8;

    private static final double WIDE = 1.25;

    private static final double LISTED = 1;

    private static final Pattern ITEM = Pattern.compile("(\\d{1,2})\\)");

    private static final Pattern NUMBER = Pattern.compile("[£€+-]?[\\d.,]+%?");

    private final List<TextLine> lines;

    private final double[] tops;

    private final double[] feet;

    private final double[] join;

    private final double[] part;

    private final boolean referenced;

    ColumnLines(List<TextLine> lines, double limit, double pitch, boolean leading) {
        this.lines = lines.stream().sorted(Comparator.comparingDouble(TextLine::baseline)).toList();
        this.tops = this.lines.stream().mapToDouble((line) -> line.baseline() - 0.75 * line.size()).toArray();
        this.feet = this.lines.stream().mapToDouble((line) -> line.baseline() + 0.2 * line.size()).toArray();
        this.join = new double[this.lines.size()];
        this.part = new double[this.lines.size()];
        long references = this.lines.stream().filter(OpenTable::beginsWithReference).count();
        this.referenced = leading && references > 1;
        for (int i = 1; i < this.lines.size(); i++) {
            TextLine above = this.lines.get(i - 1);
            TextLine line = this.lines.get(i);
            boolean anew = this.referenced && OpenTable.beginsWithReference(line);
            this.join[i] = anew ? NEW : joining(above, line, limit, pitch);
            this.part[i] = anew ? 0 : parting(above, line, limit, pitch) + (goesOnList(i) ? LISTED : 0);
        }
    }

    /// Whether the line begins with the number after that of a line above: 2) after 1).
    private boolean goesOnList(int index) {
        Matcher number = ITEM.matcher(this.lines.get(index).first().text());
        if (!number.matches()) {
            return false;
        }
        String before = (Integer.parseInt(number.group(1)) - 1) + ")";
        return this.lines.subList(0, index).stream().anyMatch((line) -> line.first().text().equals(before));
    }

    private static double joining(TextLine above, TextLine line, double limit, double pitch) {
        double gap = (line.baseline() - above.baseline()) / pitch;
        double cost = (gap > WIDE) ? 0.8 + Math.min(2, 2 * (gap - WIDE)) : 0;
        if (Paragraph.beginsWithMark(line)) {
            return cost + 0.1;
        }
        if (isNumber(above) && isNumber(line)) {
            return cost + ROOM;
        }
        if (above.isBold() != line.isBold()) {
            cost += 0.8;
        }
        boolean lower = Character.isLowerCase(line.first().text().codePointAt(0));
        if (hasRoom(above, line, limit)) {
            return cost + (lower ? 0.2 : ROOM);
        }
        return cost + ((!lower && BrokenRow.isEnded(above)) ? 0.3 : 0);
    }

    private static double parting(TextLine above, TextLine line, double limit, double pitch) {
        double cost = (line.baseline() - above.baseline() < 0.9 * pitch) ? 3 : 0;
        if (Paragraph.beginsWithMark(line)) {
            return cost;
        }
        boolean far = line.baseline() - above.baseline() > WIDE * pitch;
        boolean heading = above.isBold() && !line.isBold();
        cost += heading ? 0 : Character.isLowerCase(line.first().text().codePointAt(0)) ? (far ? LOWER : NEW) : 0;
        cost += Paragraph.dangles(above.text()) ? 1.2 : 0;
        return cost + ((hasRoom(above, line, limit) || BrokenRow.isEnded(above)) ? 0 : 0.25);
    }

    private static boolean isNumber(TextLine line) {
        return line.words().size() == 1 && NUMBER.matcher(line.first().text()).matches();
    }

    private static boolean hasRoom(TextLine above, TextLine line, double limit) {
        return above.box().right() + 0.3 * above.size() + line.first().box().width() < limit - 1;
    }

    int size() {
        return this.lines.size();
    }

    /// What it costs that a row has no words in this column.
    double empty() {
        return this.lines.isEmpty() ? 0 : this.referenced ? UNREFERENCED : EMPTY;
    }

    TextLine line(int index) {
        return this.lines.get(index);
    }

    double top(int index) {
        return this.tops[index];
    }

    double foot(int index) {
        return this.feet[index];
    }

    /// The first line whose middle is below a height.
    int from(double y) {
        int index = 0;
        while (index < this.lines.size() && (top(index) + foot(index)) / 2 < y) {
            index++;
        }
        return index;
    }

    List<TextLine> between(double top, double foot) {
        int from = from(top);
        return lines(from, Math.max(from, from(foot)));
    }

    List<TextLine> lines(int from, int to) {
        return this.lines.subList(from, to);
    }

    /// What it costs to have these lines as one cell, and to part the first from the
    /// one above it.
    double cell(int from, int to) {
        double cost = this.part[from];
        for (int i = from + 1; i < to; i++) {
            cost += this.join[i];
        }
        return cost;
    }

    /// Whether a cut at a height goes through a line.
    boolean isCut(double y) {
        return IntStream.range(0, this.tops.length).anyMatch((i) -> {
            double quarter = (this.feet[i] - this.tops[i]) / 4;
            return y - this.tops[i] > quarter && this.feet[i] - y > quarter;
        });
    }

    double stands(Stand stand, int from, int to) {
        return switch (stand) {
            case TOP -> top(from);
            case MIDDLE -> (top(from) + foot(to - 1)) / 2;
            case FOOT -> foot(to - 1);
        };
    }

    /// Where in its row a cell stands.
    enum Stand {

        TOP, MIDDLE, FOOT;

        double in(double[] extent) {
            return switch (this) {
                case TOP -> extent[0];
                case MIDDLE -> (extent[0] + extent[1]) / 2;
                case FOOT -> extent[1];
            };
        }

    }

}
