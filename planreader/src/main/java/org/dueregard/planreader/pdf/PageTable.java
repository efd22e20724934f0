package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// A table as far as it stands on one page.
///
/// @param edges where its columns begin and end, from the left
/// @param ruled whether lines part its cells
record PageTable(Page page, Box box, List<Double> edges, List<TableRow> rows, boolean ruled) {

    private static final int FEWEST = 3;

    private static final double NEAR = 3;

    private static final double FAR = 1.2;

    private static final double MOSTLY = 0.6;

    private static final double SAME_EDGE = 6;

    PageTable {
        edges = List.copyOf(edges);
        rows = List.copyOf(rows);
    }

    /// Whether words stand in several columns, as they do not in a framed box or a chart.
    boolean isFilled() {
        return this.rows.stream().anyMatch((row) -> row.filled().size() > 1);
    }

    /// Whether its columns are those of the other, which may stand further left or right.
    boolean hasEdgesOf(PageTable other) {
        double shift = this.edges.getFirst() - other.edges.getFirst();
        return this.edges.size() == other.edges.size() && IntStream.range(0, this.edges.size())
            .allMatch((i) -> Math.abs(this.edges.get(i) - shift - other.edges.get(i)) <= SAME_EDGE);
    }

    /// All its lines of words, cell by cell.
    List<TextLine> lines() {
        return this.rows.stream()
            .flatMap((row) -> row.cells().stream())
            .filter((cell) -> !cell.inherited())
            .flatMap((cell) -> cell.lines().stream())
            .toList();
    }

    /// The table without its first rows.
    PageTable withoutFirst(int count) {
        return new PageTable(this.page, this.box, this.edges, this.rows.subList(count, this.rows.size()), this.ruled);
    }

    /// The table with lines of headings that stand above its border as its first row;
    /// itself where there are none.
    PageTable withHeadings(List<TextLine> lines) {
        List<TextLine> own = new ArrayList<>();
        double top = this.box.top();
        for (TextLine line : lines.reversed()) {
            boolean near = line.box().bottom() < top + NEAR && top - line.box().bottom() < FAR * line.size();
            if (near && filled(line) >= Math.min(FEWEST, this.edges.size() - 1)) {
                own.addFirst(line);
                top = line.box().top();
            }
        }
        boolean first = this.rows.stream().limit(FEWEST).anyMatch((row) -> row.filled().size() > 1);
        if (own.isEmpty() || own.size() > FEWEST || this.edges.size() <= FEWEST || !first) {
            return this;
        }
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i + 1 < this.edges.size(); i++) {
            Box place = new Box(this.edges.get(i), top, this.edges.get(i + 1), this.box.top());
            List<Word> words = own.stream()
                .flatMap((line) -> line.words().stream())
                .filter((word) -> place.holds(word.box().centreX(), place.centreY()))
                .toList();
            cells.add(new TableCell(place, TextLine.lines(words), fill(this.page, place), false, place.right()));
        }
        List<TableRow> all = new ArrayList<>(List.of(new TableRow(cells, top, this.box.top(), false)));
        all.addAll(this.rows);
        Box whole = new Box(this.box.left(), top, this.box.right(), this.box.bottom());
        return new PageTable(this.page, whole, this.edges, all, this.ruled);
    }

    /// In how many columns the line has words; 0 where some stand in two or beside the
    /// table.
    private int filled(TextLine line) {
        int filled = 0;
        int last = -1;
        for (Word word : line.words()) {
            int column = 0;
            while (column + 1 < this.edges.size() && word.box().right() > this.edges.get(column + 1)) {
                column++;
            }
            if (column + 1 >= this.edges.size() || word.box().left() < this.edges.get(column)) {
                return 0;
            }
            filled += (column != last) ? 1 : 0;
            last = column;
        }
        return filled;
    }

    /// The table with rows of one cell parted into its columns, where words stand in
    /// these and only their lines are
    /// missing.
    PageTable withColumns(double pitch) {
        List<TableRow> all = new ArrayList<>();
        boolean missing = false;
        for (TableRow row : this.rows) {
            boolean one = row.cells().size() == 1 && this.edges.size() > FEWEST;
            List<TextLine> lines = one ? row.cells().getFirst().lines() : List.of();
            long across = lines.stream().filter((line) -> filled(line) == 0).count();
            if (lines.stream().anyMatch((line) -> filled(line) >= FEWEST) && across * FEWEST < lines.size()) {
                all.addAll(parted(row, lines, pitch));
                missing = true;
            }
            else {
                all.add(row);
            }
        }
        return missing ? new PageTable(this.page, this.box, this.edges, all, false) : this;
    }

    /// The rows between the lines that go over several columns, which are rows of their
    /// own.
    private List<TableRow> parted(TableRow row, List<TextLine> lines, double pitch) {
        List<TableRow> rows = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            boolean ends = i == lines.size() || filled(lines.get(i)) == 0;
            if (ends && i > from) {
                TableRow parted = parted(row, lines.subList(from, i));
                List<TableRow> parts = parts(parted, pitch);
                rows.addAll(parts.isEmpty() ? List.of(parted) : parts);
            }
            if (ends && i < lines.size()) {
                TableCell whole = row.cells().getFirst();
                Box place = lines.get(i).box();
                rows.add(new TableRow(
                        List.of(new TableCell(
                                new Box(whole.box().left(), place.top(), whole.box().right(), place.bottom()),
                                List.of(lines.get(i)), whole.fill(), false, whole.limit())),
                        place.top(), place.bottom(), false));
            }
            from = ends ? i + 1 : from;
        }
        return rows;
    }

    private TableRow parted(TableRow row, List<TextLine> lines) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i + 1 < this.edges.size(); i++) {
            Box place = new Box(this.edges.get(i), row.top(), this.edges.get(i + 1), row.bottom());
            List<Word> words = lines.stream()
                .flatMap((line) -> line.words().stream())
                .filter((word) -> place.holds(word.box().centreX(), word.box().centreY()))
                .toList();
            cells.add(new TableCell(place, TextLine.lines(words), fill(this.page, place), false, place.right()));
        }
        return new TableRow(cells, row.top(), row.bottom(), row.open());
    }

    /// The table with tall rows parted where no line is drawn between rows at all.
    PageTable fitted(double pitch) {
        List<TableRow> all = new ArrayList<>();
        for (TableRow row : this.rows) {
            List<TableRow> parts = parts(row, pitch);
            all.addAll((parts.size() >= FEWEST) ? parts : List.of(row));
        }
        return (all.size() == this.rows.size()) ? this : new PageTable(this.page, this.box, this.edges, all, false);
    }

    private static List<TableRow> parts(TableRow row, double pitch) {
        List<TableCell> cells = row.cells();
        boolean marked = cells.stream()
            .flatMap((cell) -> cell.lines().stream())
            .anyMatch((line) -> Paragraph.beginsWithMark(line) && !OpenTable.beginsWithReference(line));
        if (row.filled().size() < FEWEST || marked || cells.stream().anyMatch(TableCell::inherited)) {
            return List.of();
        }
        double size = row.filled().getFirst().lines().getFirst().size();
        List<Double> limits = cells.stream().map((cell) -> cell.limit() - Math.max(1, margin(cell))).toList();
        List<TableRow> parts = new ArrayList<>();
        int whole = 0;
        for (RowFit.Row part : new RowFit(cells.stream().map(TableCell::lines).toList(), limits, pitch * size,
                List.of())
            .rows(true)) {
            Box box = part.own().map(TextLine::box).reduce(Box::with).orElse(cells.getFirst().box());
            List<TableCell> own = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Box place = new Box(cells.get(i).box().left(), box.top(), cells.get(i).box().right(), box.bottom());
                own.add(new TableCell(place, part.cells().get(i), cells.get(i).fill(), part.inherited().get(i),
                        limits.get(i)));
            }
            parts.add(new TableRow(own, box.top(), box.bottom(), false));
            whole += (parts.getLast().filled().size() >= FEWEST) ? 1 : 0;
        }
        return (whole >= MOSTLY * parts.size()) ? parts : List.of();
    }

    private static double margin(TableCell cell) {
        return cell.lines().stream().mapToDouble((line) -> line.box().left() - cell.box().left()).min().orElse(0);
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
