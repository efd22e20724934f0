package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/// The lines of a page in the order in which they are read, also where prose runs in two columns.
///
/// **Problem.** In a newsletter words on one height belong to two columns. **Method.** A white strip that several lines
/// leave free, with prose on both sides, parts columns: most lines are full and go on in the next. **Guarantee.** No
/// line is lost or read twice. **Limits.** Two columns at a time; where paragraphs begin side by side, as in a table, the
/// lines stay as they are. **Cost.** Lines times the lines of a column.
///
/// Worked example: `We asked the | Our plan says` above `parishes and | what we will` are four lines, those on the left
/// first.
///
/// @param lines in order
/// @param columns the areas that columns fill
record PageColumns(List<TextLine> lines, List<Box> columns) {

    private static final double STRIP = 0.9;

    private static final double NARROWEST = 7;

    private static final int FEWEST = 5;

    private static final double NARROW_COLUMN = 11;

    private static final double FULL = 0.5;

    private static final double SIDE_BY_SIDE = 0.6;

    private static final double FAR = 4;

    PageColumns {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
    }

    static PageColumns of(List<TextLine> lines) {
        List<TextLine> ordered = new ArrayList<>();
        List<Box> columns = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            Region region = lines.get(i).first().quarters() == 0 ? Region.at(lines, i) : null;
            if (region != null && region.isProse() && !region.isPartOfTable(lines)) {
                while (!ordered.isEmpty() && region.takesIn(ordered.getLast())) {
                    region = region.above(ordered.removeLast());
                }
                ordered.addAll(region.left());
                ordered.addAll(region.right());
                columns.add(area(region.left()));
                columns.add(area(region.right()));
                i = region.end();
            }
            else {
                ordered.add(lines.get(i));
                i++;
            }
        }
        return new PageColumns(ordered, columns);
    }

    private static Box area(List<TextLine> lines) {
        return lines.stream().map(TextLine::box).reduce(Box::with).orElseThrow();
    }

    /// How far to the right a line's words could reach.
    double limit(TextLine line) {
        return this.columns.stream()
            .filter((column) -> column.holds(line.box().centreX(), line.box().centreY()))
            .mapToDouble(Box::right)
            .findFirst()
            .orElseGet(() -> this.lines.stream().mapToDouble((each) -> each.box().right()).max().orElse(0));
    }

    /// Lines below each other that leave one strip white.
    private record Region(List<TextLine> all, double from, double to, int end) {

        /// The region that begins with a line; null where no line has a gap wide enough.
        static @Nullable Region at(List<TextLine> lines, int begin) {
            TextLine first = lines.get(begin);
            for (int i = 1; i < first.words().size(); i++) {
                double from = first.words().get(i - 1).box().right();
                double to = first.words().get(i).box().left();
                if (to - from > STRIP * first.size()) {
                    return grown(lines, begin, from, to);
                }
            }
            return null;
        }

        private static Region grown(List<TextLine> lines, int begin, double first, double last) {
            double from = first;
            double to = last;
            int end = begin;
            for (; end < lines.size(); end++) {
                TextLine line = lines.get(end);
                boolean far = end > begin && line.baseline() - lines.get(end - 1).baseline() > FAR * line.size();
                double[] white = white(line, from, to);
                if (far || white[1] - white[0] < NARROWEST || line.first().quarters() != 0) {
                    break;
                }
                from = white[0];
                to = white[1];
            }
            return new Region(lines.subList(begin, end), from, to, end);
        }

        /// What a line leaves white of a strip.
        private static double[] white(TextLine line, double first, double last) {
            double from = first;
            double to = last;
            for (Word word : line.words()) {
                Box box = word.box();
                if (box.right() > from && box.left() < to) {
                    if (box.left() - from >= to - box.right()) {
                        to = box.left();
                    }
                    else {
                        from = box.right();
                    }
                }
            }
            return new double[] { from, to };
        }

        /// Whether a line above stands on one side of the strip.
        boolean takesIn(TextLine line) {
            boolean near = this.all.getFirst().baseline() - line.baseline() < 2 * line.size();
            return near && line.first().quarters() == 0
                    && (line.box().right() <= this.from || line.box().left() >= this.to);
        }

        Region above(TextLine line) {
            List<TextLine> more = new ArrayList<>(List.of(line));
            more.addAll(this.all);
            return new Region(more, this.from, this.to, this.end);
        }

        List<TextLine> left() {
            return side((word) -> word.box().centreX() < this.to);
        }

        List<TextLine> right() {
            return side((word) -> word.box().centreX() >= this.to);
        }

        private List<TextLine> side(Predicate<Word> own) {
            return TextLine.lines(this.all.stream().flatMap((line) -> line.words().stream()).filter(own).toList());
        }

        boolean isProse() {
            if (this.all.size() < FEWEST) {
                return false;
            }
            List<TextLine> left = left();
            List<TextLine> right = right();
            return isProse(left) && isProse(right) && !areSideBySide(left, right);
        }

        /// Whether lines of more columns leave the strip white too.
        boolean isPartOfTable(List<TextLine> lines) {
            return lines.stream()
                .map(Region::withoutMarks)
                .map(Gutters::of)
                .filter(Gutters::makeColumns)
                .flatMap((gutters) -> gutters.strips().stream())
                .anyMatch((strip) -> Math.min(this.to, strip[1]) - Math.max(this.from, strip[0]) > 1);
        }

        /// The line without the marks of lists, after which there is a gap too.
        private static TextLine withoutMarks(TextLine line) {
            List<Word> words = line.words().stream().filter((word) -> !Paragraph.isMark(word.text())).toList();
            return words.isEmpty() ? line : TextLine.of(words);
        }

        /// Whether most lines are full and go on in the next, without gaps as in a table.
        private static boolean isProse(List<TextLine> lines) {
            if (lines.size() < FEWEST) {
                return false;
            }
            Box area = area(lines);
            int full = 0;
            int gaps = 0;
            for (int i = 0; i < lines.size(); i++) {
                TextLine line = lines.get(i);
                gaps += Gutters.of(line).columns() > 1 && !Paragraph.beginsWithMark(line) ? 1 : 0;
                if (i + 1 < lines.size()) {
                    double next = lines.get(i + 1).first().box().width();
                    full += (line.box().right() + 0.3 * line.size() + next > area.right() - 1) ? 1 : 0;
                }
            }
            return area.width() > NARROW_COLUMN * lines.getFirst().size() && full >= FULL * (lines.size() - 1)
                    && gaps * 3 < lines.size();
        }

        /// Whether paragraphs begin side by side.
        private static boolean areSideBySide(List<TextLine> left, List<TextLine> right) {
            List<Double> lefts = begins(left);
            List<Double> rights = begins(right);
            long same = rights.stream()
                .filter((at) -> lefts.stream().anyMatch((other) -> Math.abs(at - other) < 0.3 * left.getFirst().size()))
                .count();
            return rights.size() > 2 && lefts.size() > 2
                    && same >= SIDE_BY_SIDE * Math.min(rights.size(), lefts.size());
        }

        private static List<Double> begins(List<TextLine> lines) {
            Box area = area(lines);
            return Paragraph.of(lines, area.right(), 1.2)
                .stream()
                .map((paragraph) -> paragraph.lines().getFirst().baseline())
                .toList();
        }

    }

}
