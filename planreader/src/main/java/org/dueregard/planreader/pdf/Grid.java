package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The cells that rules enclose.
///
/// **Problem.** A PDF knows no tables, only lines, drawn whole or cell by cell, some of them missing where cells are
/// merged. **Method.** The lines' positions make a grid of small fields; fields without a line between them are one
/// cell. **Guarantee.** Cells do not overlap, and each is a rectangle: fields joined into another shape are taken apart
/// row by row. **Limits.** A table of which only rows are ruled is not found here, but by [RuledRows]. **Cost.** In proportion to
/// the fields.
///
/// Worked example: three lines along and three down make four fields; where the upper half of the line in the middle is
/// missing, the upper two fields are one cell across both columns.
final class Grid {

    private static final double SAME_EDGE = 4;

    private static final int MOST_FIELDS = 40_000;

    private static final double COVERED = 0.6;

    private final double[] xs;

    private final double[] ys;

    private final BitSet wallRight = new BitSet();

    private final BitSet wallBelow = new BitSet();

    private final int[] parent;

    private Grid(double[] xs, double[] ys, List<Rule> rules) {
        this.xs = xs;
        this.ys = ys;
        this.parent = new int[rows() * columns()];
        rules.forEach(this::wall);
        for (int i = 0; i < this.parent.length; i++) {
            this.parent[i] = i;
        }
    }

    /// The grid that rules which meet each other make; one without fields where they make
    /// none.
    static Grid of(List<Rule> rules) {
        double[] xs = edges(rules, false);
        double[] ys = edges(rules, true);
        boolean none = xs.length < 2 || ys.length < 2 || (long) xs.length * ys.length > MOST_FIELDS;
        return none ? new Grid(new double[0], new double[0], List.of()) : new Grid(xs, ys, rules);
    }

    int rows() {
        return Math.max(0, this.ys.length - 1);
    }

    int columns() {
        return Math.max(0, this.xs.length - 1);
    }

    double[] columnEdges() {
        return this.xs;
    }

    /// Where the row begins; that of the number of rows is where the last one ends.
    double rowTop(int row) {
        return this.ys[row];
    }

    /// Where lines stand, and where lines of the other direction end beyond the last of
    /// them, so that a border that is not drawn still bounds.
    private static double[] edges(List<Rule> rules, boolean level) {
        double[] at = rules.stream().filter((rule) -> rule.level() == level).mapToDouble(Rule::at).toArray();
        double first = Arrays.stream(at).min().orElse(Double.MAX_VALUE);
        double last = Arrays.stream(at).max().orElse(-Double.MAX_VALUE);
        double from = rules.stream()
            .filter((rule) -> rule.level() != level)
            .mapToDouble(Rule::from)
            .min()
            .orElse(first);
        double to = rules.stream().filter((rule) -> rule.level() != level).mapToDouble(Rule::to).max().orElse(last);
        List<Double> all = new ArrayList<>(Arrays.stream(at).boxed().toList());
        if (from < first - 2 * SAME_EDGE) {
            all.add(from);
        }
        if (to > last + 2 * SAME_EDGE) {
            all.add(to);
        }
        return clustered(all, SAME_EDGE);
    }

    /// Positions in order, those near each other taken for one.
    static double[] clustered(List<Double> positions, double near) {
        double[] sorted = positions.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double[] kept = new double[sorted.length];
        int count = 0;
        for (double at : sorted) {
            if (count == 0 || at - kept[count - 1] > near) {
                kept[count] = at;
                count++;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private void wall(Rule rule) {
        double[] across = rule.level() ? this.ys : this.xs;
        double[] along = rule.level() ? this.xs : this.ys;
        int line = nearest(across, rule.at());
        if (line <= 0 || line >= across.length - 1) {
            return;
        }
        for (int i = 0; i + 1 < along.length; i++) {
            double covered = Math.min(rule.to(), along[i + 1]) - Math.max(rule.from(), along[i]);
            if (covered >= COVERED * (along[i + 1] - along[i])) {
                if (rule.level()) {
                    this.wallBelow.set((line - 1) * columns() + i);
                }
                else {
                    this.wallRight.set(i * columns() + line - 1);
                }
            }
        }
    }

    static int nearest(double[] edges, double at) {
        int best = -1;
        for (int i = 0; i < edges.length; i++) {
            if (best < 0 || Math.abs(edges[i] - at) < Math.abs(edges[best] - at)) {
                best = i;
            }
        }
        return best;
    }

    /// The cells, row by row from the left; a cell of several rows stands in its first.
    List<Field> cells() {
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                int field = row * columns() + column;
                if (column + 1 < columns() && !this.wallRight.get(field)) {
                    this.parent[root(field + 1)] = root(field);
                }
                if (row + 1 < rows() && !this.wallBelow.get(field)) {
                    this.parent[root(field + columns())] = root(field);
                }
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        int[] group = new int[this.parent.length];
        Arrays.fill(group, -1);
        for (int field = 0; field < this.parent.length; field++) {
            int root = root(field);
            if (group[root] < 0) {
                group[root] = groups.size();
                groups.add(new ArrayList<>());
            }
            groups.get(group[root]).add(field);
        }
        List<Field> cells = new ArrayList<>();
        groups.forEach((fields) -> cells.addAll(rectangles(fields)));
        return cells;
    }

    private int root(int field) {
        int at = field;
        while (this.parent[at] != at) {
            this.parent[at] = this.parent[this.parent[at]];
            at = this.parent[at];
        }
        return at;
    }

    private List<Field> rectangles(List<Integer> fields) {
        Field whole = around(fields);
        if (whole.rows() * whole.columns() == fields.size()) {
            return List.of(whole);
        }
        List<Field> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= fields.size(); i++) {
            boolean ends = i == fields.size() || fields.get(i) != fields.get(i - 1) + 1
                    || fields.get(i) % columns() == 0;
            if (ends) {
                parts.add(around(fields.subList(begin, i)));
                begin = i;
            }
        }
        return parts;
    }

    private Field around(List<Integer> fields) {
        int top = fields.getFirst() / columns();
        int bottom = fields.getLast() / columns();
        int left = fields.stream().mapToInt((field) -> field % columns()).min().orElse(0);
        int right = fields.stream().mapToInt((field) -> field % columns()).max().orElse(0);
        return new Field(top, left, bottom - top + 1, right - left + 1,
                new Box(this.xs[left], this.ys[top], this.xs[right + 1], this.ys[bottom + 1]));
    }

    /// A cell by its place in the grid, counted from 0.
    record Field(int row, int column, int rows, int columns, Box box) {
    }

}
