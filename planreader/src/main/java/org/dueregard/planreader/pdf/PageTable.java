package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A table as far as it stands on one page.
///
/// @param edges where its columns begin and end, from the left
/// @param ruled whether lines part its cells
record PageTable(Page page, Box box, List<Double> edges, List<TableRow> rows, boolean ruled) {

    PageTable {
        edges = List.copyOf(edges);
        rows = List.copyOf(rows);
    }

    /// Whether words stand in several columns, as they do not in a framed box or a chart.
    boolean isFilled() {
        return this.rows.stream().anyMatch((row) -> row.filled().size() > 1);
    }

    /// The table without its first rows.
    PageTable withoutFirst(int count) {
        return new PageTable(this.page, this.box, this.edges, this.rows.subList(count, this.rows.size()), this.ruled);
    }

    /// A row on a page.
    ///
    /// @param open whether no rule closes it below
    record TableRow(List<TableCell> cells, double top, double bottom, boolean open) {

        TableRow {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return this.cells.stream().allMatch((cell) -> cell.lines().isEmpty());
        }

        /// The row's words, for comparison.
        String text() {
            StringBuilder text = new StringBuilder();
            this.cells.forEach((cell) -> text.append(cell.text()).append('|'));
            return text.toString();
        }

        List<TableCell> filled() {
            return this.cells.stream().filter((cell) -> !cell.lines().isEmpty()).toList();
        }

    }

    /// A cell on a page.
    ///
    /// @param inherited whether it began in a row above
    /// @param fill six hexadecimal digits; null where it is not filled
    /// @param limit how far to the right its words may reach
    record TableCell(Box box, List<TextLine> lines, @Nullable String fill, boolean inherited, double limit) {

        TableCell {
            lines = List.copyOf(lines);
        }

        String text() {
            return String.join(" ", this.lines.stream().map(TextLine::text).toList());
        }

        double wordsEnd() {
            return this.lines.stream().mapToDouble((line) -> line.box().bottom()).max().orElse(this.box.top());
        }

    }

    /// Puts the page's words into the fields of a grid.
    static PageTable of(Page page, Grid grid, List<Grid.Field> fields, List<Word> words) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (int i = 0; i < grid.rows(); i++) {
            rows.add(new ArrayList<>());
        }
        Box all = fields.getFirst().box();
        for (Grid.Field field : fields) {
            all = all.with(field.box());
            List<Word> own = words.stream()
                .filter((word) -> field.box().holds(word.box().centreX(), word.box().centreY()))
                .toList();
            TableCell cell = new TableCell(field.box(), TextLine.lines(own), fill(page, field.box()), false,
                    field.box().right());
            for (int i = 0; i < field.rows(); i++) {
                rows.get(field.row() + i)
                    .add((i == 0) ? cell : new TableCell(field.box(), cell.lines(), cell.fill(), true, cell.limit()));
            }
        }
        List<TableRow> made = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).sort(Comparator.comparingDouble((cell) -> cell.box().left()));
            made.add(new TableRow(rows.get(i), grid.rowTop(i), grid.rowTop(i + 1), false));
        }
        return new PageTable(page, all, java.util.Arrays.stream(grid.columnEdges()).boxed().toList(), made, true);
    }

    /// The last colour laid under most of the cell, else that of a patch within it.
    static @Nullable String fill(Page page, Box cell) {
        String patch = null;
        String under = null;
        for (Fill fill : page.fills()) {
            if (fill.box().holds(cell.centreX(), cell.centreY()) && cell.shareIn(fill.box()) >= 0.5) {
                under = fill.isWhite() ? null : fill.colour();
            }
            else if (!fill.isWhite() && fill.box().shareIn(cell) > 0.9 && cell.shareIn(fill.box()) > 0.08) {
                patch = fill.colour();
            }
        }
        return (under != null) ? under : patch;
    }

}
