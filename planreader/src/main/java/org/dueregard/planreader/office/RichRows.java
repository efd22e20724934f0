package org.dueregard.planreader.office;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Parcel;
import org.jspecify.annotations.Nullable;

/// The tables of a rich text: a row is described by the right edges of its cells, before or after their words.
final class RichRows {

    private static final int MOST_CELLS = 256;

    private static final int USUAL_WIDTH = 1000;

    private final EdgeTable table = new EdgeTable();

    private final List<Edge> edges = new ArrayList<>();

    private final List<List<Piece>> cells = new ArrayList<>();

    private List<Piece> open = new ArrayList<>();

    private int left;

    private boolean begun;

    private Edge next = Edge.PLAIN;

    /// Begins to describe a row.
    void describe() {
        this.edges.clear();
        this.left = 0;
        this.begun = true;
        this.next = Edge.PLAIN;
    }

    /// Takes note of a word that describes a row; whether it was one.
    boolean word(String word, int number, @Nullable String colour) {
        switch (word) {
            case "trowd" -> describe();
            case "trleft" -> this.left = number;
            case "clvmrg" -> this.next = new Edge(0, true, this.next.beside(), this.next.fill());
            case "clmrg" -> this.next = new Edge(0, this.next.below(), true, this.next.fill());
            case "clcbpat" -> this.next = new Edge(0, this.next.below(), this.next.beside(), colour);
            case "cellx" -> {
                if (this.edges.size() < MOST_CELLS) {
                    this.edges.add(new Edge(number, this.next.below(), this.next.beside(), this.next.fill()));
                }
                this.next = Edge.PLAIN;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Whether a row has begun and not ended.
    boolean isOpen() {
        return this.begun;
    }

    void add(List<Piece> pieces) {
        this.open.addAll(pieces);
    }

    /// The pieces of the open cell.
    List<Piece> cell() {
        return this.open;
    }

    void endCell() {
        if (this.cells.size() < MOST_CELLS) {
            this.cells.add(this.open);
        }
        this.open = new ArrayList<>();
    }

    void endRow() {
        if (!this.open.isEmpty()) {
            endCell();
        }
        List<EdgeTable.EdgeCell> row = new ArrayList<>();
        int from = this.left;
        for (int i = 0; i < this.cells.size(); i++) {
            Edge edge = (i < this.edges.size()) ? this.edges.get(i) : new Edge(from + USUAL_WIDTH, false, false, null);
            int right = Math.max(from + 1, Math.min(edge.right(), 1 << 20));
            if (edge.beside() && !row.isEmpty()) {
                EdgeTable.EdgeCell wide = row.removeLast();
                List<Piece> pieces = new ArrayList<>(wide.pieces());
                pieces.addAll(this.cells.get(i));
                row.add(new EdgeTable.EdgeCell(wide.left(), right, wide.goesOn(), wide.fill(), pieces));
            }
            else {
                row.add(new EdgeTable.EdgeCell(from, right, edge.below(), edge.fill(), this.cells.get(i)));
            }
            from = right;
        }
        if (!row.isEmpty()) {
            this.table.add(row);
        }
        this.cells.clear();
        this.begun = false;
    }

    /// Ends the table, if there is one.
    void end(Flow flow) throws Parcel.TooLarge {
        if (!this.cells.isEmpty() || !this.open.isEmpty()) {
            endRow();
        }
        if (!this.table.isEmpty()) {
            this.table.end(flow);
        }
        this.begun = false;
    }

    /// The right edge of a cell.
    ///
    /// @param below whether the cell above goes on in it
    /// @param beside whether the cell to the left goes on in it
    private record Edge(int right, boolean below, boolean beside, @Nullable String fill) {

        static final Edge PLAIN = new Edge(0, false, false, null);

    }

}
