package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.pdf.PageTable.TableCell;
import org.dueregard.planreader.pdf.PageTable.TableRow;

/// Tables of two columns without lines around their cells, a label on the left of each value.
///
/// **Problem.** Two columns of words are mostly no table. **Method.** Labels come back: the same words stand again at
/// the same place on the page, with their values at one other place. A value's line belongs to the label beside or above
/// it; where a label stands alone, the cells are middle-aligned and the nearest label has the line. **Guarantee.** No
/// word in two cells. **Limits.** At least three labels must come back on the page. **Cost.** In proportion to lines
/// times labels of a table.
///
/// Worked example: `Action … Hold events`, `Lead … Ann`, `When … May` and the same three labels again below are two
/// tables of three rows, or one of six.
final class LabelTables {

    private static final int FEWEST_LABELS = 3;

    private static final int LONGEST_LABEL = 6;

    private static final double AT = 2;

    private static final double FAR = 2.5;

    private final Page page;

    private final List<TextLine> lines;

    private final Map<String, Integer> labels = new HashMap<>();

    private double labelsAt;

    private double valuesAt;

    private int searched;

    LabelTables(Page page, List<TextLine> lines) {
        this.page = page;
        this.lines = lines;
        Map<Long, Map<String, Integer>> places = new HashMap<>();
        for (TextLine line : lines) {
            Gutters gutters = Gutters.of(line);
            if (gutters.columns() == 2 && line.first().quarters() == 0) {
                long place = Math.round(line.box().left()) * 100_000 + Math.round(gutters.strips().getFirst()[1]);
                List<Word> label = gutters.words(line, 0);
                boolean mark = label.size() == 1 && Paragraph.isMark(label.getFirst().text());
                if (label.size() <= LONGEST_LABEL && !mark) {
                    places.computeIfAbsent(place, (key) -> new HashMap<>())
                        .merge(TextLine.of(label).text(), 1, Integer::sum);
                }
            }
        }
        places.values().forEach((found) -> found.values().removeIf((count) -> count < 2));
        places.forEach((place, found) -> {
            if (found.size() >= FEWEST_LABELS && found.size() > this.labels.size()) {
                this.labels.clear();
                this.labels.putAll(found);
                this.labelsAt = place / 100_000;
                this.valuesAt = place % 100_000;
            }
        });
    }

    /// How many lines from here belong to one table; 0 where none begins.
    int count(int begin) {
        if (this.labels.isEmpty() || begin < this.searched) {
            return 0;
        }
        int found = 0;
        int end = begin;
        while (end < this.lines.size() && isPart(this.lines.get(end))
                && (end == begin || isNear(this.lines.get(end - 1), this.lines.get(end)))) {
            found += isLabelled(this.lines.get(end)) ? 1 : 0;
            end++;
        }
        this.searched = end;
        return (found > 1 || (found == 1 && begin == 0)) ? end - begin : 0;
    }

    private static boolean isNear(TextLine above, TextLine line) {
        return line.baseline() - above.baseline() < FAR * line.size();
    }

    private boolean isPart(TextLine line) {
        return line.first().quarters() == 0 && (line.box().left() > this.valuesAt - AT || isLabelled(line));
    }

    private boolean isLabelled(TextLine line) {
        List<Word> label = column(line, true);
        List<Word> value = column(line, false);
        return !label.isEmpty() && Math.abs(line.box().left() - this.labelsAt) < AT
                && this.labels.containsKey(TextLine.of(label).text())
                && (value.isEmpty() || Math.abs(value.getFirst().box().left() - this.valuesAt) < AT);
    }

    private List<Word> column(TextLine line, boolean left) {
        return line.words().stream().filter((word) -> (word.box().left() < this.valuesAt - AT) == left).toList();
    }

    PageTable table(int begin, int count) {
        List<TextLine> own = this.lines.subList(begin, begin + count);
        List<TextLine> heads = own.stream().filter(this::isLabelled).toList();
        boolean middle = !isLabelled(own.getFirst())
                || heads.stream().anyMatch((line) -> column(line, false).isEmpty());
        List<List<TextLine>> parts = new ArrayList<>();
        heads.forEach((head) -> parts.add(new ArrayList<>()));
        int last = -1;
        for (TextLine line : own) {
            last += isLabelled(line) ? 1 : 0;
            parts.get((middle && !isLabelled(line)) ? nearest(heads, line, last) : last).add(line);
        }
        Box box = own.stream().map(TextLine::box).reduce(Box::with).orElseThrow();
        List<Double> edges = List.of(this.labelsAt - AT, this.valuesAt - AT,
                Math.max(box.right() + 1, this.page.width() - this.labelsAt));
        return new PageTable(this.page, box, edges, parts.stream().map((part) -> row(part, edges, box)).toList(),
                false);
    }

    /// The label above the line or the one below it.
    private static int nearest(List<TextLine> heads, TextLine line, int above) {
        if (above < 0 || above + 1 == heads.size()) {
            return Math.max(0, above);
        }
        double up = line.baseline() - heads.get(above).baseline();
        return (heads.get(above + 1).baseline() - line.baseline() < up) ? above + 1 : above;
    }

    private TableRow row(List<TextLine> own, List<Double> edges, Box table) {
        Box box = own.stream().map(TextLine::box).reduce(Box::with).orElseThrow();
        List<TableCell> cells = new ArrayList<>();
        for (int column = 0; column < 2; column++) {
            boolean left = column == 0;
            Box place = new Box(edges.get(column), box.top(), edges.get(column + 1), box.bottom());
            List<TextLine> lines = own.stream()
                .map((line) -> column(line, left))
                .filter((words) -> !words.isEmpty())
                .map(TextLine::of)
                .toList();
            double limit = left ? place.right() : table.right() + 1;
            cells.add(new TableCell(place, lines, PageTable.fill(this.page, place), false, limit));
        }
        return new TableRow(cells, box.top(), box.bottom(), false);
    }

}
