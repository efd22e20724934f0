package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Origin;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.pdf.JoinedTable.Part;
import org.dueregard.planreader.pdf.PageTable.TableCell;
import org.dueregard.planreader.words.CutWords;

/// Makes a table of blocks of one that was joined over pages.
final class TableBlocks {

    private static final double NARROWEST = 8;

    private static final double MOST_PADDING = 8;

    private final JoinedTable table;

    private final double pitch;

    private final double[] edges;

    private final double padding;

    private final CutWords cutWords;

    TableBlocks(JoinedTable table, double pitch) {
        this.table = table;
        this.pitch = pitch;
        List<Double> all = new ArrayList<>();
        double padding = MOST_PADDING;
        for (List<Part> row : table.rows()) {
            for (Part part : row) {
                for (TableCell cell : part.row().cells()) {
                    all.add(cell.box().left() - part.shift());
                    all.add(cell.box().right() - part.shift());
                    for (TextLine line : cell.lines()) {
                        padding = Math.min(padding, line.box().left() - cell.box().left());
                    }
                }
            }
        }
        this.edges = Grid.clustered(all, NARROWEST);
        this.padding = Math.max(1, padding);
        this.cutWords = new CutWords(table.rows()
            .stream()
            .flatMap(List::stream)
            .flatMap((part) -> part.row().cells().stream())
            .filter((cell) -> !cell.inherited())
            .flatMap((cell) -> cell.lines().stream())
            .flatMap((line) -> line.words().stream())
            .map(Word::text));
    }

    Block.Table block(int number) {
        List<Block.Row> rows = new ArrayList<>();
        for (List<Part> parts : this.table.rows()) {
            List<Gathered> cells = new ArrayList<>();
            parts.forEach((part) -> gather(part, cells));
            rows.add(new Block.Row(cells.stream().map(this::cell).toList(), Math.max(1, this.edges.length - 1),
                    origin(parts)));
        }
        return new Block.Table(number, rows);
    }

    private static Origin origin(List<Part> parts) {
        if (parts.size() > 1) {
            return Origin.MENDED;
        }
        PageTable table = parts.getFirst().table();
        if (table.page().isMostlyPicture()) {
            return Origin.RECOGNISED;
        }
        return table.ruled() ? Origin.PRINTED : Origin.INFERRED;
    }

    /// Adds each cell to the one in its column that the row has from the page before.
    private void gather(Part part, List<Gathered> cells) {
        for (TableCell cell : part.row().cells()) {
            int column = Math.max(0, Grid.nearest(this.edges, cell.box().left() - part.shift()));
            int end = Math.max(column + 1, Grid.nearest(this.edges, cell.box().right() - part.shift()));
            Gathered gathered = cells.stream()
                .filter((other) -> other.column <= column && column < other.end)
                .findFirst()
                .orElse(null);
            if (gathered == null) {
                gathered = new Gathered(column, end, cell, part);
                cells.add(gathered);
            }
            gathered.add(cell, part, this.pitch);
        }
    }

    private Block.Cell cell(Gathered cell) {
        List<Piece> pieces = new ArrayList<>();
        double limit = cell.first.limit() - this.padding;
        Paragraph.ofCell(TextLine.whole(cell.lines, limit, this.cutWords), limit, this.pitch)
            .forEach((paragraph) -> pieces.addAll(paragraph.pieces()));
        String words = Wording.collapse(String.join(" ", pieces.stream().map(Piece::text).toList()));
        Place.Box place = box(cell.page, cell.around(), words);
        return new Block.Cell(cell.column + 1, cell.end - cell.column, cell.first.inherited(), cell.first.fill(),
                pieces, place);
    }

    /// The place of a part of a page, on the page as it is shown.
    static Place.Box box(Page page, Box box, String words) {
        return box(page.number(), page.shown(box), words);
    }

    static Place.Box box(int page, Box box, String words) {
        return new Place.Box(page, tenths(box.left()), tenths(box.top()), tenths(box.width()), tenths(box.height()),
                words);
    }

    private static double tenths(double points) {
        return Math.round(points * 10) / 10.0;
    }

    /// A cell with what of it stands on the pages after, as if they were one.
    private static final class Gathered {

        private final int column;

        private final int end;

        private TableCell first;

        private Page page;

        private final List<TextLine> lines = new ArrayList<>();

        Gathered(int column, int end, TableCell first, Part part) {
            this.column = column;
            this.end = end;
            this.first = first;
            this.page = part.table().page();
        }

        /// Its box, and words that stand out of it.
        Box around() {
            return this.first.inherited() ? this.first.box()
                    : this.first.lines().stream().map(TextLine::box).reduce(this.first.box(), Box::with);
        }

        void add(TableCell cell, Part part, double pitch) {
            if (cell.lines().isEmpty()) {
                return;
            }
            TextLine next = cell.lines().getFirst();
            if (this.lines.isEmpty()) {
                this.first = cell;
                this.page = part.table().page();
                this.lines.addAll(cell.lines());
                return;
            }
            TextLine last = this.lines.getLast();
            double down = last.baseline() + pitch * next.size() - next.baseline();
            double across = this.first.box().left() - cell.box().left();
            cell.lines().forEach((line) -> this.lines.add(line.moved(across, down)));
        }

    }

}
