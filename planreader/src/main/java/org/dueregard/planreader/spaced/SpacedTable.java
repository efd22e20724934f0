package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Origin;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.pdf.Paragraph;
import org.dueregard.planreader.pdf.RowFit;
import org.dueregard.planreader.pdf.TextLine;
import org.dueregard.planreader.spaced.SpacedLine.Span;
import org.jspecify.annotations.Nullable;

/// The rows of a table whose columns are known: the words of each column are put where they would stand on a page, and
/// there the rows are found.
final class SpacedTable {

    private static final double BLANK = 0.8;

    private static final double HALF = 0.5;

    private static final int TALLEST = 150;

    private static final double SHARE = 0.7;

    private final List<LineCells> lines;

    private final boolean spanning;

    private final int columns;

    private final List<List<@Nullable TextLine>> cells = new ArrayList<>();

    private final Map<Double, Integer> numbers = new HashMap<>();

    /// The lines with a blank one above.
    private final NavigableSet<Integer> blank = new TreeSet<>();

    private final double[] heights;

    private final List<Double> limits = new ArrayList<>();

    private final List<Row> rows = new ArrayList<>();

    /// @param headings how many lines at the top are known to be headings
    /// @param spanning whether cells are looked for that stand beside several of another
    /// column, which takes long
    SpacedTable(List<LineCells> lines, int headings, boolean spanning) {
        this.lines = lines;
        this.spanning = spanning;
        this.columns = lines.getFirst().columns().size();
        this.heights = heights();
        for (int i = 0; i < this.heights.length; i++) {
            double height = LetterWidths.PITCH * this.heights[i];
            this.numbers.put(height, lines.get(i).line().number());
            this.cells.add(cells(lines.get(i), height));
            if (lines.get(i).line().blank() > 0) {
                this.blank.add(lines.get(i).line().number());
            }
        }
        for (int column = 0; column < this.columns; column++) {
            this.limits.add(limit(column));
        }
        for (int from = 0; from < this.heights.length;) {
            int to = (from == 0 && headings > 0) ? headings : end(from);
            add(from, to);
            from = to;
        }
    }

    List<Row> rows() {
        return this.rows;
    }

    /// How far down each line stands, in lines.
    private double[] heights() {
        double[] heights = new double[this.lines.size()];
        for (int i = 1; i < heights.length; i++) {
            int blank = Math.min(2, this.lines.get(i).line().blank());
            heights[i] = heights[i - 1] + ((blank == 0 && isBetween(i)) ? HALF : 1) + BLANK * blank;
        }
        return heights;
    }

    /// Whether a line stands half a line below the one above: neither has words in a
    /// column of the other, but the next one has.
    private boolean isBetween(int i) {
        LineCells above = this.lines.get(i - 1);
        LineCells line = this.lines.get(i);
        return !above.shares(line) && ((i + 1 < this.lines.size() && above.shares(this.lines.get(i + 1)))
                || (i > 1 && this.lines.get(i - 2).shares(line)));
    }

    private List<@Nullable TextLine> cells(LineCells line, double height) {
        List<@Nullable TextLine> cells = new ArrayList<>();
        for (int column = 0; column < this.columns; column++) {
            List<Span> words = line.columns().get(column);
            cells.add((words.isEmpty() || line.crossed()) ? null : LetterWidths.line(line.line(), words,
                    words.getFirst().from() - line.begins().get(column), height));
        }
        return cells;
    }

    private double limit(int column) {
        return this.cells.stream()
            .map((cells) -> cells.get(column))
            .filter(Objects::nonNull)
            .mapToDouble((line) -> line.box().right())
            .max()
            .orElse(0) + 1;
    }

    private int end(int from) {
        int to = from + 1;
        while (!this.lines.get(from).crossed() && to < this.lines.size() && !this.lines.get(to).crossed()
                && (to - from < TALLEST || (!isFull(to) && to - from < 2 * TALLEST))) {
            to++;
        }
        return to;
    }

    /// Whether a row seems to begin.
    private boolean isFull(int i) {
        LineCells line = this.lines.get(i);
        return line.has(0) && line.filled() >= SHARE * this.columns;
    }

    private void add(int from, int to) {
        if (this.lines.get(from).crossed()) {
            LineCells line = this.lines.get(from);
            this.rows.add(new Row(
                    List.of(cell(1, this.columns, false,
                            List.of(LetterWidths.line(line.line(), line.line().words(), 0,
                                    LetterWidths.PITCH * this.heights[from])),
                            line.line().number())),
                    this.columns, Origin.INFERRED));
            return;
        }
        List<List<TextLine>> columns = new ArrayList<>();
        for (int column = 0; column < this.columns; column++) {
            int here = column;
            columns.add(this.cells.subList(from, to)
                .stream()
                .map((cells) -> cells.get(here))
                .filter(Objects::nonNull)
                .toList());
        }
        for (RowFit.Row row : new RowFit(columns, this.limits, LetterWidths.PITCH).rows(this.spanning)) {
            int first = row.own()
                .mapToInt((line) -> number(line.baseline()))
                .min()
                .orElse(this.lines.get(from).line().number());
            this.rows.add(new Row(IntStream.range(0, this.columns)
                .mapToObj((column) -> cell(column + 1, 1, row.inherited().get(column), row.cells().get(column), first))
                .toList(), this.columns, Origin.INFERRED));
        }
    }

    private Cell cell(int column, int span, boolean inherited, List<TextLine> lines, int row) {
        List<Piece> pieces = new ArrayList<>();
        if (!lines.isEmpty()) {
            Paragraph.of(tight(lines), this.limits.get(column - 1), LetterWidths.PITCH / LetterWidths.SIZE)
                .forEach((paragraph) -> pieces.addAll(paragraph.pieces()));
        }
        String words = Wording.collapse(String.join(" ", pieces.stream().map(Piece::text).toList()));
        int[] own = lines.stream().mapToInt((line) -> number(line.baseline())).toArray();
        int first = own.length == 0 ? row : own[0];
        int last = own.length == 0 ? first : own[own.length - 1];
        return new Cell(column, span, inherited, null, pieces, new Place.Lines(first + 1, last + 1, words));
    }

    private int number(double height) {
        return Objects.requireNonNullElse(this.numbers.get(height), this.lines.getFirst().line().number());
    }

    /// The lines of a cell without what a neighbour's lines put between them.
    private List<TextLine> tight(List<TextLine> lines) {
        List<TextLine> tight = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 1; i < lines.size(); i++) {
            TextLine above = lines.get(i - 1);
            TextLine line = lines.get(i);
            boolean blank = !this.blank.subSet(number(above.baseline()) + 1, number(line.baseline()) + 1).isEmpty();
            double down = tight.getLast().baseline() + (blank ? 2 : 1) * LetterWidths.PITCH - line.baseline();
            tight.add(line.moved(0, down));
        }
        return tight;
    }

}
