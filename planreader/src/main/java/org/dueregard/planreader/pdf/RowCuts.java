package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.dueregard.planreader.pdf.ColumnLines.Stand;
import org.jspecify.annotations.Nullable;

/// The cuts between rows of columns whose cells stand beside one row each.
final class RowCuts {

    static final int TALLEST = 60;

    private static final double CLEARLY = 0.1;

    private static final double WIDER = 1.5;

    private static final double CLOSER = 0.15;

    private static final double NARROW = 1;

    private static final int FEWEST = 3;

    private static final double ROW = 0.2;

    private static final double ALONE = 1;

    private static final double CUT = 3;

    private static final double SLICED = 1.5;

    private static final double EDGE = 0.6;

    private static final double NEAR = 1.5;

    private static final double AWRY = 2;

    private static final double TOLERANCE = 0.12;

    private final List<ColumnLines> columns;

    private final double pitch;

    private final double[] heights;

    private final int[][] from;

    private final double[] cut;

    private final double[] narrow;

    private final double size;

    private final Stand[] stands;

    private final @Nullable RowCost[][] rows;

    private double cost;

    RowCuts(List<ColumnLines> columns, double pitch, List<Fill> fills) {
        this.columns = columns;
        this.pitch = pitch;
        List<Double> tops = new ArrayList<>();
        columns.forEach((column) -> IntStream.range(0, column.size()).forEach((i) -> tops.add(column.top(i) - 0.5)));
        this.heights = Grid.clustered(tops, 0.2 * pitch);
        this.from = new int[columns.size()][this.heights.length + 1];
        this.cut = new double[this.heights.length];
        this.narrow = new double[this.heights.length];
        this.size = columns.stream()
            .filter((column) -> column.size() > 0)
            .mapToDouble((column) -> column.foot(0) - column.top(0))
            .min()
            .orElse(0);
        for (int c = 0; c < columns.size(); c++) {
            this.from[c][this.heights.length] = columns.get(c).size();
            for (int i = 1; i < this.heights.length; i++) {
                this.from[c][i] = columns.get(c).from(this.heights[i]);
                this.cut[i] += columns.get(c).isCut(this.heights[i]) ? CUT : 0;
            }
        }
        for (int i = 1; i < this.heights.length; i++) {
            this.cut[i] += filled(i, fills);
        }
        this.stands = new Stand[columns.size()];
        this.rows = new RowCost[this.heights.length][TALLEST];
    }

    /// What it costs to cut through filled cells, and what it is worth to cut where they
    /// end.
    private double filled(int cut, List<Fill> fills) {
        double y = this.heights[cut];
        double white = Math.max(0, white(cut)) + NEAR;
        boolean sliced = false;
        boolean edge = false;
        for (Fill fill : fills) {
            double top = fill.box().top();
            double foot = fill.box().bottom();
            sliced |= y - top > 0.4 * this.pitch && foot - y > 0.5 * this.pitch;
            edge |= (top < y + NEAR && top > y - white) || (foot < y + NEAR && foot > y - white);
        }
        return sliced ? SLICED : edge ? -EDGE : 0;
    }

    double cost() {
        return this.cost;
    }

    /// Where rows begin, the first above everything.
    double[] best() {
        int[] best = {};
        this.cost = Double.MAX_VALUE;
        for (Stand stand : Stand.values()) {
            Arrays.fill(this.stands, stand);
            Arrays.fill(this.narrow, 0);
            int[] cuts = cuts();
            settle(cuts);
            white(cuts());
            int[] settled = cuts();
            if (cost(settled) < this.cost - 0.01) {
                this.cost = cost(settled);
                best = settled;
            }
        }
        return Arrays.stream(best).mapToDouble((i) -> (i == 0) ? -Double.MAX_VALUE : this.heights[i]).toArray();
    }

    /// Finds how much white parts rows: none can have less, since all have the same
    /// margins.
    private void white(int[] cuts) {
        double[] whites = Arrays.stream(cuts).filter((i) -> i > 0).mapToDouble(this::white).sorted().toArray();
        double usual = (whites.length < FEWEST) ? 0 : whites[whites.length / 2];
        double least = (usual > WIDER * (this.pitch - this.size)) ? usual - CLOSER * this.pitch : -Double.MAX_VALUE;
        for (int i = 1; i < this.narrow.length; i++) {
            this.narrow[i] = (white(i) < least) ? NARROW : 0;
        }
    }

    private double white(int cut) {
        double foot = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        for (int c = 0; c < this.columns.size(); c++) {
            int line = this.from[c][cut];
            foot = (line > 0) ? Math.max(foot, this.columns.get(c).foot(line - 1)) : foot;
            top = (line < this.columns.get(c).size()) ? Math.min(top, this.columns.get(c).top(line)) : top;
        }
        return top - foot;
    }

    /// Finds how the cells of each column stand in rows.
    private void settle(int[] cuts) {
        for (int c = 0; c < this.stands.length; c++) {
            for (Stand stand : Stand.values()) {
                if (awry(c, stand, cuts) < awry(c, this.stands[c], cuts) - CLEARLY) {
                    this.stands[c] = stand;
                }
            }
        }
    }

    /// What it costs how a column's cells stand in rows.
    private double awry(int c, Stand stand, int[] cuts) {
        double sum = 0;
        for (int i = 0; i < cuts.length; i++) {
            row(cuts[i], end(cuts, i));
            RowCost row = this.rows[cuts[i]][end(cuts, i) - cuts[i] - 1];
            sum += (row != null) ? row.awry(c, stand) : 0;
        }
        return sum;
    }

    private int end(int[] cuts, int index) {
        return (index + 1 < cuts.length) ? cuts[index + 1] : this.heights.length;
    }

    private double cost(int[] cuts) {
        double sum = 0;
        for (int i = 0; i < cuts.length; i++) {
            sum += row(cuts[i], end(cuts, i));
        }
        return sum;
    }

    private int[] cuts() {
        int count = this.heights.length;
        double[] least = new double[count + 1];
        int[] before = new int[count + 1];
        for (int end = 1; end <= count; end++) {
            least[end] = Double.MAX_VALUE;
            for (int begin = end - 1; begin >= Math.max(0, end - TALLEST); begin--) {
                double sum = least[begin] + row(begin, end);
                if (sum < least[end]) {
                    least[end] = sum;
                    before[end] = begin;
                }
            }
        }
        List<Integer> cuts = new ArrayList<>();
        for (int at = count; at > 0; at = before[at]) {
            cuts.addFirst(before[at]);
        }
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }

    private double row(int begin, int end) {
        RowCost row = this.rows[begin][end - begin - 1];
        if (row == null) {
            row = rowCost(begin, end);
            this.rows[begin][end - begin - 1] = row;
        }
        double sum = row.words + this.narrow[begin];
        for (int c = 0; c < this.stands.length; c++) {
            sum += row.awry(c, this.stands[c]);
        }
        return sum;
    }

    private RowCost rowCost(int begin, int end) {
        RowCost row = new RowCost(this.columns.size());
        double sum = ROW + this.cut[begin];
        int filled = 0;
        double[] extent = extent(begin, end);
        for (int c = 0; c < this.columns.size(); c++) {
            int from = this.from[c][begin];
            int to = this.from[c][end];
            if (from < to) {
                sum += this.columns.get(c).cell(from, to);
                filled++;
                row.tops[c] = awry(c, Stand.TOP, from, to, extent);
                row.middles[c] = awry(c, Stand.MIDDLE, from, to, extent);
                row.feet[c] = awry(c, Stand.FOOT, from, to, extent);
            }
            else {
                sum += this.columns.get(c).empty();
            }
        }
        row.words = sum + ((filled < 2) ? ALONE : 0);
        return row;
    }

    private double awry(int c, Stand stand, int from, int to, double[] extent) {
        double off = Math.abs(this.columns.get(c).stands(stand, from, to) - stand.in(extent));
        return AWRY * Math.max(0, off / this.pitch - TOLERANCE);
    }

    private double[] extent(int begin, int end) {
        double top = Double.MAX_VALUE;
        double foot = -Double.MAX_VALUE;
        for (int c = 0; c < this.columns.size(); c++) {
            if (this.from[c][begin] < this.from[c][end]) {
                top = Math.min(top, this.columns.get(c).top(this.from[c][begin]));
                foot = Math.max(foot, this.columns.get(c).foot(this.from[c][end] - 1));
            }
        }
        return new double[] { top, foot };
    }

    /// The top and the foot of each row's words.
    double[][] extents(double[] at) {
        double[][] extents = new double[at.length][];
        for (int row = 0; row < at.length; row++) {
            double top = Double.MAX_VALUE;
            double foot = -Double.MAX_VALUE;
            for (ColumnLines column : this.columns) {
                int from = column.from(at[row]);
                int to = (row + 1 < at.length) ? column.from(at[row + 1]) : column.size();
                if (from < to) {
                    top = Math.min(top, column.top(from));
                    foot = Math.max(foot, column.foot(to - 1));
                }
            }
            extents[row] = new double[] { top, foot };
        }
        return extents;
    }

    /// What it costs that lines are one row.
    private static final class RowCost {

        private double words;

        private final double[] tops;

        private final double[] middles;

        private final double[] feet;

        RowCost(int columns) {
            this.tops = new double[columns];
            this.middles = new double[columns];
            this.feet = new double[columns];
        }

        double awry(int column, Stand stand) {
            return switch (stand) {
                case TOP -> this.tops[column];
                case MIDDLE -> this.middles[column];
                case FOOT -> this.feet[column];
            };
        }

    }

}
