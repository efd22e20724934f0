package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;
import org.jspecify.annotations.Nullable;

/// A table as it is gathered, cell after cell. A cell that covers several rows shows through in those below it, and
/// the cells there move on to the next free column.
public final class TableDraft {

    static final int MOST_COLUMNS = 256;

    private static final int MOST_CELLS = 200_000;

    private final int number;

    private final List<Row> rows = new ArrayList<>();

    private final Map<Integer, Carried> above = new HashMap<>();

    private final List<Place> covered = new ArrayList<>();

    private final List<Place> beyond = new ArrayList<>();

    private @Nullable List<Cell> open;

    private int column;

    private int width;

    private int count;

    TableDraft(int number) {
        this.number = number;
    }

    int number() {
        return this.number;
    }

    /// Begins a row.
    public void row() throws Parcel.TooLarge {
        endRow();
        this.open = new ArrayList<>();
        this.column = 1;
    }

    /// Puts a cell at the next free column.
    ///
    /// @param span how many columns it covers
    /// @param down how many rows it covers
    public void cell(int span, int down, @Nullable String fill, List<Piece> pieces) throws Parcel.TooLarge {
        cell(span, down, fill, pieces, null);
    }

    /// Puts a cell that knows its place.
    public void cell(int span, int down, @Nullable String fill, List<Piece> pieces, @Nullable Place known)
            throws Parcel.TooLarge {
        List<Cell> row = this.open;
        if (row == null) {
            throw new IllegalStateException("no row");
        }
        carry(row);
        int wide = Math.clamp(span, 1, Math.max(1, MOST_COLUMNS - this.column + 1));
        Place place = (known != null) ? known : place(pieces);
        if (this.column > MOST_COLUMNS) {
            leaveOut(this.beyond, pieces, place);
            return;
        }
        Cell cell = new Cell(this.column, wide, false, fill, pieces, place);
        put(row, cell);
        if (down > 1) {
            this.above.put(this.column, new Carried(cell, down));
        }
        this.column += wide;
    }

    /// Moves on to a column further right; the columns before it stay empty.
    public void moveTo(int wanted) {
        this.column = Math.max(this.column, Math.min(wanted, MOST_COLUMNS));
    }

    /// Puts a cell in which the one above goes on; where there is none above, it is a
    /// cell of its own.
    ///
    /// @param pieces what it holds itself, which the cell above hides
    public void below(int span, @Nullable String fill, List<Piece> pieces) throws Parcel.TooLarge {
        List<Cell> row = this.open;
        int at = this.column;
        Cell top = this.rows.isEmpty() ? null
                : this.rows.getLast().cells().stream().filter((cell) -> cell.column() == at).findFirst().orElse(null);
        if (row == null || top == null) {
            cell(span, 1, fill, pieces);
            return;
        }
        leaveOut(this.covered, pieces, place(pieces));
        put(row, new Cell(at, top.span(), true, top.fill(), top.pieces(), top.place()));
        this.column += Math.max(1, Math.min(span, MOST_COLUMNS));
    }

    private Place place(List<Piece> pieces) {
        return new Place.Cell(this.number, this.rows.size() + 1, this.column, words(pieces));
    }

    private static String words(List<Piece> pieces) {
        return Wording.collapse(String.join(" ", pieces.stream().map(Piece::text).toList()));
    }

    private static void leaveOut(List<Place> kept, List<Piece> pieces, Place place) {
        if (!words(pieces).isEmpty()) {
            kept.add(place);
        }
    }

    private void put(List<Cell> row, Cell cell) throws Parcel.TooLarge {
        if (++this.count > MOST_CELLS) {
            throw new Parcel.TooLarge();
        }
        row.add(cell);
        boolean open = cell.column() + cell.span() > MOST_COLUMNS;
        this.width = Math.max(this.width, open ? cell.column() : cell.column() + cell.span() - 1);
    }

    /// A cell that reaches as far as cells can ends where the table does.
    private Row ended(Row row) {
        return new Row(row.cells()
            .stream()
            .map((cell) -> (cell.column() + cell.span() - 1 <= this.width) ? cell
                    : new Cell(cell.column(), this.width - cell.column() + 1, cell.inherited(), cell.fill(),
                            cell.pieces(), cell.place()))
            .toList(), this.width);
    }

    /// Where words stand that the cell above hides.
    List<Place> covered() {
        return this.covered;
    }

    /// Where words stand beyond the last column.
    List<Place> beyond() {
        return this.beyond;
    }

    /// Shows the cells from above that stand here.
    private void carry(List<Cell> row) throws Parcel.TooLarge {
        for (Carried carried = this.above.get(this.column); carried != null
                && !carried.shown; carried = this.above.get(this.column)) {
            Cell top = carried.cell;
            put(row, new Cell(top.column(), top.span(), true, top.fill(), top.pieces(), top.place()));
            carried.shown = true;
            this.column += top.span();
        }
    }

    private void endRow() throws Parcel.TooLarge {
        List<Cell> row = this.open;
        if (row == null) {
            return;
        }
        for (int at = this.column; at <= this.width; at++) {
            this.column = at;
            carry(row);
            at = Math.max(at, this.column - 1);
        }
        this.rows.add(new Row(row, this.width));
        this.above.values().removeIf((carried) -> --carried.left == 0);
        this.above.values().forEach((carried) -> carried.shown = false);
        this.open = null;
    }

    List<Row> rows() throws Parcel.TooLarge {
        endRow();
        return this.rows.stream().map(this::ended).toList();
    }

    /// A cell that covers rows below its own.
    private static final class Carried {

        final Cell cell;

        int left;

        /// Whether it is done with in the row that is gathered; in its own it is.
        boolean shown = true;

        Carried(Cell cell, int left) {
            this.cell = cell;
            this.left = left;
        }

    }

}
