package org.dueregard.sdc.cells;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.sdc.Cell;
import org.dueregard.sdc.Crosstab;
import org.dueregard.sdc.Dimension;

/// A dimension as a list to read: the total, then each code followed by those within it.
///
/// @param lines from the top
public record Outline(String dimension, List<Line> lines) {

    public static Outline of(Dimension dimension, CodeBook codes) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(new Crosstab.Heading(Labels.TOTAL, 0), -1, -1));
        int[] columns = dimension.columns().stream().mapToInt(codes::column).toArray();
        add(lines, codes, columns, 0, -1);
        return new Outline(dimension.name(), lines);
    }

    private static void add(List<Line> lines, CodeBook codes, int[] columns, int level, int parent) {
        if (level == columns.length) {
            return;
        }
        for (int code = 0; code < codes.codes(columns[level]); code++) {
            if (level == 0 || codes.parent(columns[level], columns[level - 1], code) == parent) {
                lines.add(new Line(new Crosstab.Heading(codes.code(columns[level], code), level + 1), columns[level],
                        code));
                add(lines, codes, columns, level + 1, code);
            }
        }
    }

    public List<Crosstab.Heading> headings() {
        return this.lines.stream().map(Line::heading).toList();
    }

    /// One line.
    ///
    /// @param column of the code, -1 for the total
    public record Line(Crosstab.Heading heading, int column, int code) {

        public Cell restrict(Cell cell, CodeBook codes) {
            return (this.column < 0) ? cell
                    : cell.and(codes.columns().get(this.column), codes.code(this.column, this.code));
        }

    }

}
