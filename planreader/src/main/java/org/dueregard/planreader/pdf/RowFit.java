package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The rows of a table without lines between them.
///
/// **Problem.** White space parts rows only where they were given some; in a tight table the cells of one line stand in
/// the middle of their row, beside the first and the last line of a taller neighbour, and a cell may stand beside several
/// rows. **Method.** Of all ways to cut the table into rows the one is taken in which words fit best: the cells of a row
/// stand at the same top, middle or foot; a line that had room for the next word ended its paragraph, and one that had
/// none goes on; a cell does not begin in the middle of a sentence. Then each column is tried as one whose cells stand
/// beside several rows. **Guarantee.** Each line is in one cell, in order. **Limits.** Rows whose cells all have as many
/// lines, with full lines and without a sentence's end, may be joined. **Cost.** Lines times lines of the tallest row,
/// times columns.
///
/// Worked example: `Tell all` and below it `schools` beside a single `May 2027` at half their height are one row, since
/// May stands in their middle; cut above `schools`, it would stand beside nothing.
public final class RowFit {

    private static final double SPAN = 0.8;

    /// What it costs where the words of a cell beside several rows begin anew beside one
    /// of
    /// them.
    private static final double ANEW = 0.6;

    private static final int FEWEST = 2;

    /// Rows times lines of a column in which cells beside several rows are looked for.
    private static final long MOST_PLACEMENTS = 4_000_000;

    private static final Pattern REFERENCE = Pattern.compile("\\d{1,3}\\.\\d{1,3}[a-z]?");

    private final List<ColumnLines> columns;

    private final double pitch;

    private final List<Fill> fills;

    private final double anew;

    /// Rows without filled cells.
    ///
    /// @param columns the lines of each column
    /// @param limits how far to the right the words of each column may reach
    /// @param pitch from line to line of a cell, in points
    public RowFit(List<List<TextLine>> columns, List<Double> limits, double pitch) {
        this(columns, limits, pitch, List.of(), leading(columns), ANEW);
    }

    /// The first column in which references stand: `1.2`.
    private static int leading(List<List<TextLine>> columns) {
        for (int column = 1; column < columns.size(); column++) {
            long references = columns.get(column)
                .stream()
                .filter((line) -> REFERENCE.matcher(line.first().text()).matches())
                .count();
            if (references > FEWEST) {
                return columns.get(0).stream().filter(OpenTable::beginsWithReference).count() > 1 ? 0 : column;
            }
        }
        return 0;
    }

    /// @param columns the lines of each column
    /// @param limits how far to the right the words of each column may reach
    /// @param pitch from line to line of a cell, in points
    /// @param fills of single cells
    RowFit(List<List<TextLine>> columns, List<Double> limits, double pitch, List<Fill> fills) {
        this(columns, limits, pitch, fills, 0, 0);
    }

    private RowFit(List<List<TextLine>> columns, List<Double> limits, double pitch, List<Fill> fills, int leading,
            double anew) {
        this.anew = anew;
        this.columns = IntStream.range(0, columns.size())
            .mapToObj((i) -> new ColumnLines(columns.get(i), limits.get(i), pitch, i == leading))
            .toList();
        this.pitch = pitch;
        this.fills = fills;
    }

    /// The rows from the top down.
    ///
    /// @param spanning whether cells are looked for that stand beside several of another
    /// column, which takes long
    public List<Row> rows(boolean spanning) {
        Fit best = fit(new BitSet());
        for (boolean better = spanning && best.cost() > SPAN; better;) {
            better = false;
            BitSet before = best.spanning();
            for (int column = before.nextClearBit(0); column < this.columns.size(); column = before
                .nextClearBit(column + 1)) {
                BitSet wider = (BitSet) before.clone();
                wider.set(column);
                Fit fit = fit(wider);
                if (fit.cost() + SPAN < best.cost()) {
                    best = fit;
                    better = true;
                }
            }
        }
        return best.rows();
    }

    /// The best rows where some columns may have cells beside several of them.
    private Fit fit(BitSet spanning) {
        List<ColumnLines> leaves = IntStream.range(0, this.columns.size())
            .filter((i) -> !spanning.get(i))
            .mapToObj(this.columns::get)
            .toList();
        if (leaves.stream().filter((column) -> column.size() > 0).count() < FEWEST && !spanning.isEmpty()) {
            return new Fit(Double.MAX_VALUE, spanning, List.of());
        }
        RowCuts cuts = new RowCuts(leaves, this.pitch, this.fills);
        double[] at = cuts.best();
        long longest = this.columns.stream().mapToInt(ColumnLines::size).max().orElse(0);
        if (!spanning.isEmpty() && at.length * longest > MOST_PLACEMENTS) {
            return new Fit(Double.MAX_VALUE, spanning, List.of());
        }
        double cost = cuts.cost();
        List<@Nullable SpanCuts> spans = new ArrayList<>();
        for (int i = 0; i < this.columns.size(); i++) {
            SpanCuts span = spanning.get(i) ? new SpanCuts(this.columns.get(i), cuts.extents(at), this.pitch, this.anew)
                    : null;
            spans.add(span);
            cost += (span != null) ? span.cost() : 0;
        }
        return new Fit(cost, spanning, made(at, spans));
    }

    private List<Row> made(double[] at, List<@Nullable SpanCuts> spans) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < at.length; row++) {
            List<List<TextLine>> words = new ArrayList<>();
            BitSet inherited = new BitSet();
            for (int i = 0; i < spans.size(); i++) {
                SpanCuts span = spans.get(i);
                inherited.set(i, span != null && span.isInherited(row));
                double foot = (row + 1 < at.length) ? at[row + 1] : Double.MAX_VALUE;
                words.add((span != null) ? span.words(row) : this.columns.get(i).between(at[row], foot));
            }
            rows.add(new Row(words, inherited));
        }
        return rows;
    }

    /// The lines of a row's cells, and which of these began in a row above.
    public record Row(List<List<TextLine>> cells, BitSet inherited) {

        /// The lines of the cells that begin in this row.
        public Stream<TextLine> own() {
            return IntStream.range(0, this.cells.size())
                .filter((i) -> !this.inherited.get(i))
                .mapToObj(this.cells::get)
                .flatMap(List::stream);
        }

    }

    private record Fit(double cost, BitSet spanning, List<Row> rows) {
    }

}
