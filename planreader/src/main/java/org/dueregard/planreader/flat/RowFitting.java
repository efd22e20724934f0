package org.dueregard.planreader.flat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dueregard.planreader.words.Column;

/// Finds for each line of a table whose cells stand one below the other the column and the row that it belongs to.
///
/// Problem: a table was pasted as text; each paragraph of each cell is a line, cell after cell and row after row, and
/// cells without words are blank lines or nothing at all. Method: the cheapest way (Viterbi) through the lines; the
/// state is the column of a line, and a line goes on with its cell, begins a cell further right, begins a row, is a
/// heading over the whole width, or lies outside of the table. A choice costs by what the line looks like, by what
/// the row lacks, and from the second time on by what the lines of each column looked like the time before (hard
/// expectation maximisation). Guarantee: every line has one place, rows and columns in reading order. Limits: two
/// columns of plain prose side by side, of which one is often empty, may take each other's lines. Cost: lines ×
/// columns², three times. Source: Viterbi, "Error bounds for convolutional codes" (1967).
///
/// Example: under `Action | Lead | By when` the lines `Print a guide`, `May 2027`, `Open the hall`, `Hall Manager`,
/// `Ongoing` are two rows, the first without a lead.
public final class RowFitting {

    private static final int TIMES = 3;

    private static final double ROW = 0.2;

    /// Words within a paragraph say little about its column.
    private static final double WRAPPED = 0.4;

    private static final double GAP = 1.8;

    private static final double AFTER_EMPTY = 2;

    private static final int NEAR = 6;

    /// Blank lines at the end of a text are often gone.
    private static final double END = 0.3;

    private static final double RETURN = 3;

    private static final double LEAVE = 1.2;

    /// To leave the table below a heading.
    private static final double BELOW = 0.4;

    private final LineCosts costs;

    private final int width;

    /// What the columns before one cost where they are missing.
    private final double[] missing;

    private final double[] empty;

    /// What it costs that a row begins with a column.
    private final double[] start;

    private RowFitting(LineCosts costs, double[] missing, double[] empty, double[] start) {
        this.start = start;
        this.costs = costs;
        this.width = empty.length;
        this.empty = empty;
        this.missing = new double[this.width + 1];
        for (int i = 0; i < this.width; i++) {
            this.missing[i + 1] = this.missing[i] + missing[i];
        }
    }

    /// The steps of each part of a table, which begins below its headings.
    public static List<List<Step>> fit(List<Column> columns, List<List<RowLine>> parts) {
        LineCosts costs = new LineCosts(columns);
        double[] missing = new double[columns.size()];
        double[] empty = new double[columns.size()];
        Arrays.setAll(missing, costs::missing);
        Arrays.setAll(empty, costs::empty);
        double[] start = starts(missing);
        List<List<Step>> steps = new RowFitting(costs, missing, empty, start).steps(parts);
        for (int time = 1; time < TIMES; time++) {
            ColumnWords words = new ColumnWords(columns.size());
            for (Step step : all(steps)) {
                if (step.kind() == Kind.CELL) {
                    words.learn(step.column(), costs.marks(step.line()));
                }
            }
            learn(steps, costs, missing, empty);
            learnStarts(steps, start);
            steps = new RowFitting(costs.with(words), missing, empty, start).steps(parts);
        }
        return steps;
    }

    private static List<Step> all(List<List<Step>> steps) {
        return steps.stream().flatMap(List::stream).toList();
    }

    /// How often the columns are missing or empty, from what was found.
    private static void learn(List<List<Step>> steps, LineCosts costs, double[] missing, double[] empty) {
        int[] filled = new int[missing.length];
        int[] blank = new int[missing.length];
        int rows = 0;
        for (List<Step> part : steps) {
            int last = -1;
            for (Step step : part) {
                boolean cell = step.kind() == Kind.CELL || step.kind() == Kind.EMPTY;
                rows += (cell && step.begins()) ? 1 : 0;
                if (cell && (step.begins() || step.column() != last)) {
                    (step.kind() == Kind.CELL ? filled : blank)[step.column()]++;
                    last = step.column();
                }
            }
        }
        for (int i = 0; i < missing.length; i++) {
            double usual = Math.exp(-costs.missing(i));
            int without = Math.max(0, rows - filled[i] - blank[i]);
            double most = costs.isMerged(i) ? 2 : 5;
            missing[i] = Math.clamp(-Math.log((without + 3 * usual) / (rows + 3)), 0.1, most);
            double often = Math.exp(-costs.empty(i) - 0.5);
            empty[i] = Math.clamp(-Math.log((blank[i] + 3 * often) / (rows + 3)) * 0.5, 0.05, 2);
        }
    }

    /// Cells that serve several rows are missing together.
    private static double[] starts(double[] missing) {
        double[] start = new double[missing.length];
        double most = 0;
        double sum = 0;
        for (int i = 0; i < start.length; i++) {
            start[i] = most + 0.2 * (sum - most);
            most = Math.max(most, missing[i]);
            sum += missing[i];
        }
        return start;
    }

    private static void learnStarts(List<List<Step>> steps, double[] start) {
        double[] usual = start.clone();
        int[] begun = new int[start.length];
        int rows = 0;
        for (Step step : all(steps)) {
            if (step.begins() && step.column() >= 0) {
                begun[step.column()]++;
                rows++;
            }
        }
        for (int i = 0; i < start.length; i++) {
            start[i] = Math.clamp(-Math.log((begun[i] + 3 * Math.exp(-usual[i])) / (rows + 3)) - 0.2, 0, 5);
        }
    }

    private List<List<Step>> steps(List<List<RowLine>> parts) {
        return parts.stream().map((part) -> new Way(part).steps()).toList();
    }

    /// What became of a line.
    public enum Kind {

        CELL, EMPTY, SECTION, OUTSIDE, GAP

    }

    /// What was done with a line.
    ///
    /// @param begins whether it begins a row
    public record Step(RowLine line, Kind kind, int column, boolean begins) {
    }

    /// The cheapest way through the lines of a part. The states are a cell of each
    /// column with words, one without, a heading, and what lies outside.
    private final class Way {

        private final List<RowLine> lines;

        private final int section = 2 * RowFitting.this.width;

        private final int outside = this.section + 1;

        private final int states = this.section + 2;

        private final int[][] from;

        private double[] now;

        private double[] next;

        private int at;

        private RowLine before = RowLine.BLANK;

        /// The last line with the reference of a row.
        private RowLine reference = RowLine.BLANK;

        Way(List<RowLine> lines) {
            this.lines = lines;
            this.from = new int[lines.size()][this.states];
            this.now = new double[this.states];
            this.next = new double[this.states];
            Arrays.fill(this.now, LineCosts.NEVER);
            this.now[this.section] = 0;
        }

        List<Step> steps() {
            for (this.at = 0; this.at < this.lines.size(); this.at++) {
                RowLine line = this.lines.get(this.at);
                Arrays.fill(this.next, LineCosts.NEVER);
                if (line.isBlank()) {
                    blank();
                }
                else {
                    cells(line);
                    others(line);
                    this.before = line;
                    this.reference = RowFitting.this.costs.isReferenced(line) ? line : this.reference;
                }
                double[] done = this.now;
                this.now = this.next;
                this.next = done;
            }
            return back();
        }

        private void go(int state, int to, double cost, boolean row) {
            double sum = this.now[state] + cost;
            if (sum < this.next[to]) {
                this.next[to] = sum;
                this.from[this.at][to] = row ? -state - 1 : state;
            }
        }

        private int column(int state) {
            return (state < this.section) ? state % RowFitting.this.width : -1;
        }

        /// What it costs to leave the row.
        private double close(int state) {
            int column = column(state);
            return (column < 0) ? 0 : missing(column + 1, RowFitting.this.width);
        }

        private double leave(int state) {
            return (state < RowFitting.this.width) ? RowFitting.this.costs.leave(this.before) : 0;
        }

        private double missing(int first, int end) {
            return RowFitting.this.missing[end] - RowFitting.this.missing[first];
        }

        private void cells(RowLine line) {
            for (int column = 0; column < RowFitting.this.width; column++) {
                double fit = RowFitting.this.costs.fit(column, line);
                double begin = fit + RowFitting.this.costs.begin(column, line);
                for (int state = 0; state < this.states; state++) {
                    int last = column(state);
                    if (state == column) {
                        double further = RowFitting.this.costs.further(column, this.before, line);
                        go(state, column, further + (line.wrapped() ? WRAPPED * fit : fit), false);
                    }
                    else if (last == column) {
                        go(state, column, begin + AFTER_EMPTY, false);
                    }
                    else if (last >= 0 && last < column) {
                        go(state, column, begin + leave(state) + missing(last + 1, column), false);
                    }
                    double interrupted = (state == this.outside) ? RETURN : 0;
                    go(state, column,
                            begin + ROW + leave(state) + close(state) + RowFitting.this.start[column] + interrupted,
                            true);
                }
            }
        }

        private void others(RowLine line) {
            double heading = RowFitting.this.costs.section(line)
                    + RowFitting.this.costs.between(this.reference, next());
            double beyond = LineCosts.outside(line);
            for (int state = 0; state < this.states; state++) {
                if (heading < LineCosts.NEVER) {
                    go(state, this.section, heading + close(state) + ((state == this.section) ? 0.8 : 0), false);
                }
                double leave = (state == this.outside) ? 0
                        : line.beside() ? 0.2 : (state == this.section && this.at > 0) ? BELOW : LEAVE;
                go(state, this.outside, beyond + leave + close(state), false);
            }
        }

        /// The next line with words.
        private RowLine next() {
            for (int i = this.at + 1; i < this.lines.size() && i < this.at + NEAR; i++) {
                if (!this.lines.get(i).isBlank()) {
                    return this.lines.get(i);
                }
            }
            return RowLine.BLANK;
        }

        private void blank() {
            int width = RowFitting.this.width;
            for (int state = 0; state < this.states; state++) {
                int last = column(state);
                go(state, state, (last < 0) ? 0 : GAP, false);
                for (int column = 0; column < width && state != this.outside; column++) {
                    double empty = RowFitting.this.empty[column];
                    if (last >= 0 && last < column) {
                        go(state, width + column, empty + missing(last + 1, column), false);
                    }
                    go(state, width + column, empty + ROW + close(state) + RowFitting.this.start[column], true);
                }
            }
        }

        private List<Step> back() {
            int state = this.section;
            for (int each = 0; each < this.states; each++) {
                state = (this.now[each] + END * close(each) < this.now[state] + END * close(state)) ? each : state;
            }
            List<Step> steps = new ArrayList<>();
            for (int i = this.lines.size() - 1; i >= 0; i--) {
                int came = this.from[i][state];
                boolean row = came < 0;
                int previous = row ? -came - 1 : came;
                steps.add(step(this.lines.get(i), state, previous, row));
                state = previous;
            }
            return steps.reversed();
        }

        private Step step(RowLine line, int state, int previous, boolean row) {
            Kind kind = (state == this.outside) ? Kind.OUTSIDE : (state == this.section) ? Kind.SECTION
                    : (state >= RowFitting.this.width) ? Kind.EMPTY : Kind.CELL;
            boolean gap = line.isBlank() && state == previous && !row;
            return new Step(line, gap ? Kind.GAP : kind, column(state), row);
        }

    }

}
