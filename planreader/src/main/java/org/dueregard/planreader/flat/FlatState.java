package org.dueregard.planreader.flat;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.flat.CellFitting.Kind;
import org.dueregard.planreader.flat.CellFitting.Piece;
import org.dueregard.planreader.flat.CellFitting.Step;
import org.jspecify.annotations.Nullable;

/// How far a way through the lines of a flattened table has come: the last line of each cell of the row, and the
/// steps that led here.
final class FlatState {

    private final double cost;

    private final String[] lines;

    private final boolean[] bulleted;

    private final int[] brackets;

    private final int last;

    private final @Nullable String section;

    private final @Nullable Step step;

    private final @Nullable FlatState before;

    private FlatState(double cost, String[] lines, boolean[] bulleted, int[] brackets, int last,
            @Nullable String section, @Nullable Step step, @Nullable FlatState before) {
        this.cost = cost;
        this.lines = lines;
        this.bulleted = bulleted;
        this.brackets = brackets;
        this.last = last;
        this.section = section;
        this.step = step;
        this.before = before;
    }

    static FlatState start(int columns) {
        return new FlatState(0, empty(columns), new boolean[columns], new int[columns], -1, null, null, null);
    }

    private static String[] empty(int columns) {
        String[] lines = new String[columns];
        java.util.Arrays.fill(lines, "");
        return lines;
    }

    FlatState with(FlatLine line, List<Piece> pieces, Kind kind, double more) {
        boolean same = kind == Kind.SAME_ROW;
        String[] now = same ? this.lines.clone() : empty(this.lines.length);
        boolean[] marks = same ? this.bulleted.clone() : new boolean[this.lines.length];
        int[] depths = same ? this.brackets.clone() : new int[this.lines.length];
        if (kind != Kind.SECTION) {
            for (Piece piece : pieces) {
                now[piece.column()] = piece.text();
                depths[piece.column()] = Math.max(0, depths[piece.column()] + brackets(piece.text()));
                marks[piece.column()] |= FlatWords.isBullet(piece.text());
            }
        }
        String heading = (kind == Kind.SECTION) ? line.text() : null;
        int at = (kind == Kind.SECTION) ? -1 : pieces.getLast().column();
        return new FlatState(this.cost + more, now, marks, depths, at, heading, new Step(line, kind, pieces), this);
    }

    double cost() {
        return this.cost;
    }

    /// The column of the last words; -1 between rows.
    int last() {
        return this.last;
    }

    boolean isBetweenRows() {
        return this.last < 0;
    }

    boolean inSection() {
        return this.section != null;
    }

    String section() {
        return (this.section != null) ? this.section : "";
    }

    boolean has(int column) {
        return !this.lines[column].isEmpty();
    }

    /// The last line of a cell.
    String line(int column) {
        return this.lines[column];
    }

    boolean bulleted(int column) {
        return this.bulleted[column];
    }

    /// How many brackets are open in a cell.
    int brackets(int column) {
        return this.brackets[column];
    }

    static int brackets(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += switch (text.charAt(i)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
        }
        return depth;
    }

    boolean lastCut() {
        return this.step != null && this.step.pieces().size() > 1;
    }

    /// The pieces of the line before, where it was cut.
    List<Piece> cutBefore() {
        return (this.step != null && lastCut()) ? this.step.pieces() : List.of();
    }

    int emptyBetween(int from, int to) {
        int empty = 0;
        for (int column = Math.max(0, from + 1); column < to; column++) {
            empty += has(column) ? 0 : 1;
        }
        return empty;
    }

    /// What the way on depends on.
    List<Object> signature() {
        List<Object> signature = new ArrayList<>(List.of((Object[]) this.lines));
        signature.add(this.last);
        signature.add(section());
        signature.add(lastCut());
        return signature;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (FlatState state = this; state != null && state.step != null; state = state.before) {
            steps.add(state.step);
        }
        return steps.reversed();
    }

}
