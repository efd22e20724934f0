package org.dueregard.planreader.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.flat.CellFitting.Kind;
import org.dueregard.planreader.flat.CellFitting.Piece;
import org.dueregard.planreader.words.Column;
import org.jspecify.annotations.Nullable;

/// The best ways to cut a line into pieces for several cells, in the order of the columns. What a piece costs is
/// worked out once for all ways that have come to the same words before it.
final class LineCuts {

    private static final int CUTS = 5;

    private static final double DEAR = 4;

    /// What it costs that a row begins without its first cells.
    private static final double LATE = 1.5;

    private final CellCosts costs;

    private final FlatLine line;

    private final int count;

    private final @Nullable FlatWords[] words;

    private final Map<Before, double[]> known = new HashMap<>();

    private @Nullable List<Cut> fresh;

    private final boolean afforded;

    /// The last column that a row may begin with.
    private final int latest;

    private long effort;

    /// @param afforded whether the line may be cut
    LineCuts(CellCosts costs, FlatLine line, boolean afforded) {
        this.afforded = afforded;
        this.costs = costs;
        this.latest = Math.max(0, costs.columns().indexOf(Column.ACTION));
        this.line = line;
        this.count = line.words().size();
        this.words = new FlatWords[this.count * (this.count + 1)];
    }

    boolean areAfforded() {
        return this.afforded;
    }

    /// How many pieces were put behind others.
    long effort() {
        return this.effort;
    }

    List<Cut> of(FlatState state, Kind kind) {
        if (kind == Kind.SAME_ROW) {
            return search(state, kind);
        }
        if (this.fresh == null) {
            this.fresh = search(state, kind);
        }
        return this.fresh;
    }

    private List<Cut> search(FlatState state, Kind kind) {
        List<List<Cut>> best = table();
        best.getFirst().add(new Cut(0, List.of()));
        for (int column = 0; column < this.costs.columns().size(); column++) {
            double drop = dropped(state, kind, column);
            List<List<Cut>> with = table();
            for (int at = 0; at <= this.count; at++) {
                for (Cut skipped : best.get(at)) {
                    with.get(at).add(new Cut(skipped.cost() + drop, skipped.pieces()));
                }
            }
            double[] dear = costs(state, kind, column);
            for (int from = 0; from < this.count; from++) {
                if (!best.get(from).isEmpty() && (kind == Kind.SAME_ROW || from > 0 || column <= this.latest)) {
                    for (int to = from + 1; to <= this.count && !this.line.barWithin(from, to); to++) {
                        extend(best.get(from), column, from, to, cost(dear, state, kind, column, from, to),
                                with.get(to));
                    }
                }
            }
            best = with;
        }
        return best.get(this.count);
    }

    /// What pieces cost in a column, as far as that was worked out.
    private double[] costs(FlatState state, Kind kind, int column) {
        Before before = (kind == Kind.NEW_ROW) ? new Before(column, "", false, false)
                : new Before(column, state.line(column), state.brackets(column) > 0, true);
        return this.known.computeIfAbsent(before, (key) -> {
            double[] none = new double[this.words.length];
            java.util.Arrays.fill(none, Double.NaN);
            return none;
        });
    }

    private double cost(double[] costs, FlatState state, Kind kind, int column, int from, int to) {
        int at = from * (this.count + 1) + to;
        if (Double.isNaN(costs[at])) {
            double late = (kind == Kind.NEW_ROW && from == 0 && column > 0) ? LATE : 0;
            costs[at] = 0.25 + late + this.costs.piece(state, kind, column, words(from, to));
        }
        return costs[at];
    }

    private FlatWords words(int from, int to) {
        int at = from * (this.count + 1) + to;
        FlatWords found = this.words[at];
        if (found == null) {
            found = this.costs.words(this.line.text(from, to));
            this.words[at] = found;
        }
        return found;
    }

    private void extend(List<Cut> before, int column, int from, int to, double cost, List<Cut> after) {
        this.effort++;
        if (cost >= DEAR) {
            return;
        }
        for (Cut cut : before) {
            double sum = cut.cost() + cost;
            int at = after.size();
            while (at > 0 && after.get(at - 1).cost() > sum) {
                at--;
            }
            if (at < CUTS) {
                after.add(at, cut.plus(sum, new Piece(column, words(from, to).text())));
                if (after.size() > CUTS) {
                    after.removeLast();
                }
            }
        }
    }

    private List<List<Cut>> table() {
        List<List<Cut>> table = new ArrayList<>();
        for (int i = 0; i <= this.count; i++) {
            table.add(new ArrayList<>());
        }
        return table;
    }

    /// A line across several cells is followed by one across the same cells until they
    /// end.
    private double dropped(FlatState state, Kind kind, int column) {
        if (kind == Kind.NEW_ROW) {
            return (column > 0 && column + 1 < this.costs.columns().size()) ? 0.5 : 0;
        }
        for (Piece before : state.cutBefore()) {
            FlatWords words = this.costs.words(before.text());
            if (before.column() == column && !words.date() && !words.ended()) {
                return 0.6;
            }
        }
        return 0;
    }

    /// A way to cut the line.
    record Cut(double cost, List<Piece> pieces) {

        Cut plus(double sum, Piece piece) {
            List<Piece> all = new ArrayList<>(this.pieces);
            all.add(piece);
            return new Cut(sum, List.copyOf(all));
        }

    }

    /// What stands before a piece in its column.
    private record Before(int column, String line, boolean bracketed, boolean same) {
    }

}
