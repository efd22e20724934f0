package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.pdf.PageTable.TableCell;
import org.dueregard.planreader.pdf.PageTable.TableRow;

/// The rows of a table that has lines between its rows and white between its columns.
///
/// **Problem.** A line between rows stops short of a cell that goes on beside several rows. **Method.** The middles of the
/// white strips are taken for lines down the page, so that the table becomes a [Grid]. Between two lines that words cross
/// there are no columns. **Guarantee.** That of the grid. **Limits.** Columns must be known. **Cost.** In proportion to
/// lines times strips.
///
/// Worked example: lines along the page at 100, 120 from the second column on, and 140 make two rows, beside which the
/// first column has one cell.
final class RuledRows {

    private static final double SHORTEST = 6;

    private static final double NEAR = 4;

    private final List<TextLine> lines;

    private final List<Double> walls;

    private final Box box;

    /// @param lines of the table
    /// @param walls the middles of the strips between columns
    RuledRows(List<TextLine> lines, List<Double> walls) {
        this.lines = lines;
        this.walls = walls;
        Box words = lines.stream().map(TextLine::box).reduce(Box::with).orElseThrow();
        this.box = new Box(words.left() - NEAR, words.top() - NEAR, words.right() + NEAR, words.bottom() + NEAR);
    }

    /// The table's rows.
    ///
    /// @param crossed the lines that go over several columns
    /// @param rights how far the words of each column reach
    List<TableRow> of(Page page, List<TextLine> crossed, List<Double> rights) {
        List<Rule> rules = new ArrayList<>(level(page));
        double[] heights = Grid.clustered(rules.stream().map(Rule::at).toList(), NEAR);
        for (int i = 0; i + 1 < heights.length; i++) {
            double top = heights[i];
            double foot = heights[i + 1];
            boolean whole = crossed.stream()
                .anyMatch((line) -> line.box().centreY() > top && line.box().centreY() < foot);
            if (!whole) {
                this.walls.forEach((wall) -> rules.add(new Rule(false, wall, top, foot)));
            }
        }
        rules.add(new Rule(false, this.box.left(), this.box.top(), this.box.bottom()));
        rules.add(new Rule(false, this.box.right(), this.box.top(), this.box.bottom()));
        Grid grid = Grid.of(rules);
        List<Grid.Field> fields = grid.cells();
        if (fields.isEmpty()) {
            return List.of();
        }
        List<Word> words = this.lines.stream().flatMap((line) -> line.words().stream()).toList();
        return PageTable.of(page, grid, fields, words)
            .rows()
            .stream()
            .filter((row) -> !row.isBlank())
            .map((row) -> limited(row, rights))
            .toList();
    }

    /// The lines along the page within the table, as far as its words reach, and its own
    /// ends.
    private List<Rule> level(Page page) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : Rule.merged(page.rules(), true)) {
            double from = Math.max(rule.from(), this.box.left());
            double to = Math.min(rule.to(), this.box.right());
            if (to - from >= SHORTEST && rule.at() > this.box.top() + NEAR && rule.at() < this.box.bottom() - NEAR) {
                rules.add(new Rule(true, rule.at(), from, to));
            }
        }
        rules.add(new Rule(true, this.box.top(), this.box.left(), this.box.right()));
        rules.add(new Rule(true, this.box.bottom(), this.box.left(), this.box.right()));
        return rules;
    }

    private static TableRow limited(TableRow row, List<Double> rights) {
        List<TableCell> cells = new ArrayList<>();
        for (TableCell cell : row.cells()) {
            double limit = rights.stream()
                .filter((right) -> right <= cell.box().right() + NEAR)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(cell.limit());
            cells.add(new TableCell(cell.box(), cell.lines(), cell.fill(), cell.inherited(), limit));
        }
        return new TableRow(cells, row.top(), row.bottom(), row.open());
    }

}
