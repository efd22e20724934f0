package org.dueregard.planreader.pdf;

import java.util.Arrays;
import java.util.List;

import org.dueregard.planreader.pdf.ColumnLines.Stand;
import org.jspecify.annotations.Nullable;

/// The cells of a column that may stand beside several rows.
final class SpanCuts {

    private static final double SEVERAL = 0.4;

    private static final double AWRY = 2;

    private static final double TOLERANCE = 0.25;

    private static final double BESIDE = 0.3;

    /// What cells that stand in two ways must fit better.
    private static final double CLEARLY = 1.5;

    private static final double FARTHEST = 1e6;

    private final ColumnLines column;

    private final double[][] rows;

    private final double pitch;

    private final double anew;

    /// The row in which the cell of each row begins.
    private final int[] begins;

    /// The first line of the cell that begins in a row, and that of the next.
    private final int[][] lines;

    private double cost;

    /// How all cells stand; null where some stand at the top and others in the middle.
    private @Nullable Stand stand;

    /// @param anew what it costs where its words begin anew beside a row in which it goes
    /// on
    SpanCuts(ColumnLines column, double[][] rows, double pitch, double anew) {
        this.anew = anew;
        this.column = column;
        this.rows = rows;
        this.pitch = pitch;
        this.begins = new int[rows.length];
        this.lines = new int[rows.length][2];
        double mixed = solved(null);
        double top = solved(Stand.TOP);
        double middle = solved(Stand.MIDDLE);
        if (mixed + CLEARLY < Math.min(top, middle)) {
            solved(null);
        }
        else if (top <= middle) {
            solved(Stand.TOP);
        }
    }

    /// Solves the column with cells that all stand in the same way.
    private double solved(@Nullable Stand only) {
        this.stand = only;
        solve();
        return this.cost;
    }

    double cost() {
        return this.cost;
    }

    private void solve() {
        int count = this.rows.length;
        int size = this.column.size();
        double[][] least = new double[count + 1][size + 1];
        int[][][] before = new int[count + 1][size + 1][];
        for (double[] each : least) {
            Arrays.fill(each, Double.MAX_VALUE);
        }
        least[0][0] = 0;
        for (int begin = 0; begin < count; begin++) {
            for (int from = 0; from <= size; from++) {
                for (int end = begin + 1; least[begin][from] < Double.MAX_VALUE
                        && end <= Math.min(count, begin + RowCuts.TALLEST); end++) {
                    for (int to = first(end, from); to <= last(end); to++) {
                        double sum = least[begin][from] + cell(begin, end, from, to);
                        if (sum < least[end][to]) {
                            least[end][to] = sum;
                            before[end][to] = new int[] { begin, from };
                        }
                    }
                }
            }
        }
        this.cost = least[count][size];
        int to = size;
        for (int end = count; end > 0;) {
            int[] cell = before[end][to];
            if (cell == null) {
                this.cost = Double.MAX_VALUE;
                return;
            }
            Arrays.fill(this.begins, cell[0], end, cell[0]);
            this.lines[cell[0]] = new int[] { cell[1], to };
            end = cell[0];
            to = cell[1];
        }
    }

    /// The least number of lines that stand in the rows before this one.
    private int first(int row, int from) {
        int index = (row < this.rows.length) ? this.column.from(this.rows[row - 1][1] - BESIDE * this.pitch)
                : this.column.size();
        return Math.max(from, index);
    }

    private int last(int row) {
        return (row < this.rows.length) ? this.column.from(this.rows[row][0] + BESIDE * this.pitch)
                : this.column.size();
    }

    /// Whether the row's cell began in a row above and stands in the middle of them all.
    boolean isInherited(int row) {
        int begin = this.begins[row];
        int[] own = this.lines[begin];
        int end = row + 1;
        while (end < this.rows.length && this.begins[end] == begin) {
            end++;
        }
        return begin < row && own[0] < own[1] && this.stand != Stand.TOP
                && middle(begin, end, own[0], own[1]) < top(begin, own[0]);
    }

    List<TextLine> words(int row) {
        int[] own = this.lines[this.begins[row]];
        return (this.begins[row] == row || isInherited(row)) ? this.column.lines(own[0], own[1]) : List.of();
    }

    /// How far the words of a cell stand from the middle of its rows.
    private double middle(int begin, int end, int from, int to) {
        return Math.abs(this.column.stands(Stand.MIDDLE, from, to) - (this.rows[begin][0] + this.rows[end - 1][1]) / 2);
    }

    private double top(int begin, int from) {
        return Math.abs(this.column.top(from) - this.rows[begin][0]);
    }

    /// How many rows below the first begin beside words that seem to begin too.
    private int anew(int begin, int end, int from, int to) {
        int count = 0;
        int line = from + 1;
        for (int row = begin + 1; row < end && this.anew > 0; row++) {
            while (line < to && this.column.top(line) < this.rows[row][0] - TOLERANCE * this.pitch) {
                line++;
            }
            boolean beside = line < to && this.column.top(line) < this.rows[row][0] + TOLERANCE * this.pitch;
            count += (beside && !Character.isLowerCase(this.column.line(line).first().text().codePointAt(0))) ? 1 : 0;
        }
        return count;
    }

    private double cell(int begin, int end, int from, int to) {
        double several = (end - begin > 1) ? SEVERAL : 0;
        if (from >= to) {
            return ColumnLines.EMPTY * (end - begin) + several;
        }
        double middle = (this.stand == Stand.TOP) ? Double.MAX_VALUE : middle(begin, end, from, to);
        double top = (this.stand == Stand.MIDDLE) ? Double.MAX_VALUE : top(begin, from);
        double awry = Math.min(FARTHEST, Math.min(middle, top) / this.pitch);
        return this.column.cell(from, to) + several + this.anew * anew(begin, end, from, to)
                + AWRY * Math.max(0, awry - TOLERANCE);
    }

}
