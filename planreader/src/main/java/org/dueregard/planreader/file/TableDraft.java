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

    private static final int MOST_COLUMNS = 256;

    private static final int MOST_CELLS = 200_000;

    private final int number;

    private final List<Row> rows = new ArrayList<>();

    private final Map<Integer, Carried> above = new HashMap<>();

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

    /// The row that is being gathered, counted from 1.
    public int rowNumber() {
        return this.rows.size() + 1;
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
        int wide = Math.clamp(span, 1, MOST_COLUMNS);
        if (this.column + wide - 1 > MOST_COLUMNS) {
            return;
        }
        String words = Wording.collapse(String.join(" ", pieces.stream().map(Piece::text).toList()));
        Place place = (known != null) ? known : new Place.Cell(this.number, this.rows.size() + 1, this.column, words);
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

    /// Puts a cell in which the one above goes on.
    public void below(int span) throws Parcel.TooLarge {
        List<Cell> row = this.open;
        int at = this.column;
        Cell top = this.rows.isEmpty() ? null
                : this.rows.getLast().cells().stream().filter((cell) -> cell.column() == at).findFirst().orElse(null);
        if (row == null || top == null) {
            cell(span, 1, null, List.of());
            return;
        }
        put(row, new Cell(at, top.span(), true, top.fill(), top.pieces(), top.place()));
        this.column += Math.max(1, Math.min(span, MOST_COLUMNS));
    }

    private void put(List<Cell> row, Cell cell) throws Parcel.TooLarge {
        if (++this.count > MOST_CELLS) {
            throw new Parcel.TooLarge();
        }
        row.add(cell);
        this.width = Math.max(this.width, cell.column() + cell.span() - 1);
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
        return this.rows.stream().map((row) -> new Row(row.cells(), this.width)).toList();
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
