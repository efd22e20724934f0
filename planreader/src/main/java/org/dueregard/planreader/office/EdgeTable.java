package org.dueregard.planreader.office;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Parcel;
import org.dueregard.planreader.file.TableDraft;
import org.jspecify.annotations.Nullable;

/// A table whose cells are known by where they begin and end across the page, as old Word and rich text write them:
/// its columns are found by the edges of all its rows.
final class EdgeTable {

    /// Edges this near, in twentieths of a point, are the same.
    private static final int SAME = 60;

    private static final int MOST_ROWS = 20_000;

    private final List<List<EdgeCell>> rows = new ArrayList<>();

    void add(List<EdgeCell> row) {
        if (this.rows.size() < MOST_ROWS) {
            this.rows.add(List.copyOf(row));
        }
    }

    boolean isEmpty() {
        return this.rows.isEmpty();
    }

    void end(Flow flow) throws Parcel.TooLarge {
        List<Integer> edges = edges();
        TableDraft draft = flow.table();
        for (List<EdgeCell> row : this.rows) {
            draft.row();
            for (EdgeCell cell : row) {
                int from = index(edges, cell.left());
                int span = Math.max(1, index(edges, cell.right()) - from);
                draft.moveTo(from + 1);
                if (cell.goesOn()) {
                    draft.below(span, cell.fill(), cell.pieces());
                }
                else {
                    draft.cell(span, 1, cell.fill(), cell.pieces());
                }
            }
        }
        flow.add(draft);
        this.rows.clear();
    }

    private List<Integer> edges() {
        TreeSet<Integer> all = new TreeSet<>();
        this.rows.forEach((row) -> row.forEach((cell) -> {
            all.add(cell.left());
            all.add(cell.right());
        }));
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.getLast() > SAME) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int index(List<Integer> edges, int edge) {
        int found = java.util.Collections.binarySearch(edges, edge);
        return (found >= 0) ? found : Math.max(0, -found - 2);
    }

    /// A cell between two edges.
    ///
    /// @param goesOn whether the cell above goes on in it
    record EdgeCell(int left, int right, boolean goesOn, @Nullable String fill, List<Piece> pieces) {

        EdgeCell {
            pieces = List.copyOf(pieces);
        }

    }

}
