package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Finds for each line of a flattened table the cell, or the cells, that it belongs to.
///
/// Problem: a table was read column by column, row by row or line across line, its layout is gone, and only the order
/// of the columns is known. Method: a beam search over the lines; each line goes on with a cell of the row, begins one,
/// begins a row, is a heading over the whole width, or is cut into pieces for several cells. A choice costs by what
/// the words are (dates, names, verbs), by what the cell still lacks (an ending in `of the`), and by the width of the
/// column: a word that would have fitted on the line before would stand there. Guarantee: every word goes to exactly
/// one cell, in order. Limits: two cells of plain prose side by side, both unfinished, may be cut a word too early or
/// late. Cost: lines × beam × columns, and words² where a line is cut. Source: Knuth and Plass, "Breaking paragraphs
/// into lines" (1981), read backwards; beam search as in speech recognition.
///
/// Example: under `Action | Lead | By when` the lines `Print the`, `Parish`, `May 2027`, `guide Officer` give the row
/// `Print the guide | Parish Officer | May 2027`: the last line is cut because both cells lack their ends.
final class CellFitting {

    private static final int BEAM = 90;

    private static final int CUTS = 5;

    private static final double DEAR = 4;

    private static final double NEVER = 1e6;

    private final List<Column> columns;

    private final List<FlatLine> lines;

    private final Map<String, FlatWords> known = new HashMap<>();

    private final double[] widths;

    private final double typical;

    private CellFitting(List<Column> columns, List<FlatLine> lines, double[] widths) {
        this.columns = columns;
        this.lines = lines;
        this.widths = widths;
        double[] lengths = lines.stream().mapToDouble((line) -> line.text().length()).sorted().toArray();
        this.typical = (lengths.length > 0) ? lengths[lengths.length / 2] : 1;
    }

    /// The steps from the first line to the last: first with columns of any width, then
    /// with the widths that this found.
    static List<Step> fit(List<Column> columns, List<FlatLine> lines) {
        double[] any = new double[columns.size()];
        Arrays.fill(any, -1);
        List<Step> rough = new CellFitting(columns, lines, any).search();
        List<Step> first = new CellFitting(columns, lines, widths(columns.size(), rough)).search();
        return new CellFitting(columns, lines, widths(columns.size(), first)).search();
    }

    private static double[] widths(int columns, List<Step> steps) {
        double[] widths = new double[columns];
        for (int column = 0; column < columns; column++) {
            int number = column;
            int[] lengths = steps.stream()
                .filter((step) -> step.kind() != Kind.SECTION && step.pieces().size() == 1
                        && step.pieces().getFirst().column() == number
                        && !step.line().block().equals(step.line().text()))
                .mapToInt((step) -> step.pieces().getFirst().text().length())
                .sorted()
                .toArray();
            widths[column] = (lengths.length > 3) ? lengths[(int) ((lengths.length - 1) * 0.92)] : -1;
        }
        return widths;
    }

    private List<Step> search() {
        List<FlatState> beam = List.of(FlatState.start(this.columns.size()));
        for (FlatLine line : this.lines) {
            List<FlatState> next = new ArrayList<>();
            for (FlatState state : beam) {
                expand(state, line, next);
            }
            next.sort(Comparator.comparingDouble(FlatState::cost));
            beam = best(next);
        }
        FlatState end = beam.stream()
            .min(Comparator.comparingDouble((state) -> state.cost() + closing(state)))
            .orElseThrow();
        return end.steps();
    }

    /// The cheapest states, of those alike only one.
    private static List<FlatState> best(List<FlatState> sorted) {
        List<FlatState> kept = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (FlatState state : sorted) {
            if (kept.size() == BEAM) {
                break;
            }
            if (seen.add(state.signature())) {
                kept.add(state);
            }
        }
        return kept;
    }

    private void expand(FlatState state, FlatLine line, List<FlatState> next) {
        FlatWords words = words(line.text());
        FlatWords block = words(line.block());
        double least = NEVER;
        for (int column = 0; column < this.columns.size(); column++) {
            double cost = whole(state, line, column, words, block);
            least = Math.min(least, cost);
            next.add(state.with(line, List.of(new Piece(column, line.text())), Kind.SAME_ROW, cost));
            if (column < 2 && (column == 0 || this.columns.getFirst() == Column.OBJECTIVE
                    || this.columns.getFirst() == Column.REFERENCE)) {
                double row = newRow(state, line) + column * 2.2 + start(column, words) + lexical(column, block)
                        + overflow(column, line.text());
                least = Math.min(least, row);
                next.add(state.with(line, List.of(new Piece(column, line.text())), Kind.NEW_ROW, row));
            }
        }
        double section = section(state, line, words);
        if (section < NEVER) {
            least = Math.min(least, section);
            next.add(state.with(line, List.of(new Piece(0, line.text())), Kind.SECTION, section));
        }
        if (line.words().size() > 1 && (least > 0.7 || line.barred() || isLong(line))) {
            cut(state, line, next);
        }
    }

    private boolean isLong(FlatLine line) {
        return line.text().length() > this.typical * 1.6;
    }

    private FlatWords words(String text) {
        return this.known.computeIfAbsent(text, FlatWords::of);
    }

    /// What it costs that the whole line stands in one cell of the row.
    private double whole(FlatState state, FlatLine line, int column, FlatWords words, FlatWords block) {
        if (line.barred() || state.isBetweenRows()) {
            return NEVER;
        }
        boolean stays = state.last() == column && !line.gap();
        double leaves = (line.gap() || line.alone() || state.lastCut()) ? 0 : 1.5;
        if (!state.has(column)) {
            double order = (column > state.last()) ? 0.6 * state.emptyBetween(state.last(), column) : 2.5;
            return leaves + order + start(column, words) + lexical(column, line.first() ? block : words)
                    + overflow(column, line.text());
        }
        double cost = goOn(state, column, words, stays);
        if (stays) {
            return cost + overflow(column, line.text());
        }
        double back = (column == state.last()) ? 0 : (column < state.last()) ? 0.3 : 0.1;
        return leaves + cost + back + lexical(column, line.first() ? block : words) + overflow(column, line.text());
    }

    private double start(int column, FlatWords words) {
        boolean figure = this.columns.get(column) == Column.DEADLINE || this.columns.get(column) == Column.REFERENCE;
        return (words.lower() && !figure) ? 2.5 : 0;
    }

    /// A bracket is closed in the cell where one is open.
    private static double bracket(FlatState state, int column, String text) {
        if (FlatState.brackets(text) >= 0) {
            return 0;
        }
        return (state.brackets(column) > 0) ? -0.8 : 1;
    }

    private double goOn(FlatState state, int column, FlatWords words, boolean stays) {
        return (stays ? 0 : bracket(state, column, words.text())) + further(state, column, words, stays);
    }

    private double further(FlatState state, int column, FlatWords words, boolean stays) {
        FlatWords before = words(state.line(column));
        if (this.columns.get(column) == Column.DEADLINE) {
            return words(state.line(column) + " " + words.text()).date() ? 0.2 : 3;
        }
        if (before.open()) {
            boolean fits = words.lower() || this.columns.get(column) == Column.OWNER;
            return (fits ? -0.5 + wrap(column, before, words) : 0.9) + (words.bullet() ? 2 : 0);
        }
        if (words.lower()) {
            return (before.ended() ? 1.8 : 0) + wrap(column, before, words);
        }
        if (words.bullet()) {
            return state.bulleted(column) ? 0.2 : 1.5;
        }
        if (stays) {
            return 0.1;
        }
        return (column == state.last()) ? 0.4 : before.ended() ? 2 : 1.4;
    }

    /// A word that would have fitted at the end of the line before would stand there.
    private double wrap(int column, FlatWords before, FlatWords words) {
        if (this.widths[column] < 0) {
            return 0;
        }
        double slack = this.widths[column] - (before.text().length() + 1 + words.first().length());
        return Math.clamp((slack - 1.5) * 0.25, 0, 1.2);
    }

    private double overflow(int column, String text) {
        return (this.widths[column] < 0) ? 0 : Math.clamp((text.length() - this.widths[column] - 1) * 0.25, 0, 6);
    }

    private double newRow(FlatState state, FlatLine line) {
        boolean dated = this.columns.contains(Column.DEADLINE);
        boolean complete = state.isBetweenRows()
                || (dated ? state.has(this.columns.indexOf(Column.DEADLINE)) : state.last() == this.columns.size() - 1);
        double inside = (line.gap() || line.alone() || state.lastCut()) ? 0 : 1;
        return inside + (complete ? 0 : (dated ? 2.5 : 1)) + closing(state);
    }

    /// What it costs to leave the row as it is.
    private double closing(FlatState state) {
        if (state.isBetweenRows()) {
            return 0;
        }
        double cost = 0;
        for (int column = 0; column < this.columns.size(); column++) {
            if (state.has(column)) {
                cost += words(state.line(column)).open() ? 2 : 0;
                cost += (state.brackets(column) > 0) ? 1 : 0;
            }
            else if (this.columns.get(column) == Column.ACTION) {
                cost += 2;
            }
            else if (this.columns.get(column) == Column.OWNER || this.columns.get(column) == Column.OBJECTIVE) {
                cost += 0.7;
            }
        }
        return cost;
    }

    private double section(FlatState state, FlatLine line, FlatWords words) {
        if (state.inSection() && !words(state.section()).ended() && words.lower()) {
            return 0;
        }
        boolean wide = line.block().equals(line.text()) && line.text().length() > 1.7 * this.typical && !words.lower();
        boolean heading = words.capitals() && line.words().size() > 1;
        if (line.barred() || !(wide || heading) || (!line.gap() && !line.alone())) {
            return NEVER;
        }
        return newRow(state, line) + (heading ? 0.3 : words.ended() ? 0.5 : 1.2);
    }

    private double lexical(int column, FlatWords words) {
        return switch (this.columns.get(column)) {
            case DEADLINE, START, COMPLETED -> words.date() ? 0 : 8;
            case OWNER -> words.date() ? 4 : words.names() ? 0 : Math.min(5, 0.4 + 0.8 * words.plain());
            case RAG -> words.rating() ? 0 : 6;
            case REFERENCE -> words.reference() ? 0 : 6;
            case ACTION -> text(words) + (words.acts() || words.bullet() ? 0 : 0.4);
            case MEASURE, PROGRESS -> text(words) + (words.measures() ? 0 : 0.3) + (words.bullet() ? 0.6 : 0);
            default -> text(words) + (words.verb() ? 0.1 : 0.4) + (words.bullet() ? 1.5 : 0);
        };
    }

    private static double text(FlatWords words) {
        return (words.date() ? 4 : 0) + (words.isNaming() ? 1.5 : 0) + (words.rating() ? 2 : 0);
    }

    /// Cuts the line into pieces for several cells in the order of the columns.
    private void cut(FlatState state, FlatLine line, List<FlatState> next) {
        for (Kind kind : List.of(Kind.SAME_ROW, Kind.NEW_ROW)) {
            if (kind == Kind.SAME_ROW && state.isBetweenRows()) {
                continue;
            }
            double row = (kind == Kind.NEW_ROW) ? newRow(state, line)
                    : (line.gap() || line.alone() || state.lastCut()) ? 0 : 1.5;
            for (Cut cut : cuts(state, line, kind)) {
                if (cut.pieces().size() > 1) {
                    next.add(state.with(line, cut.pieces(), kind, cut.cost() + row + 0.6));
                }
            }
        }
    }

    /// A line across several cells is followed by one across the same cells until they
    /// end.
    private double dropped(FlatState state, Kind kind, int column) {
        if (kind == Kind.NEW_ROW) {
            return (column > 0 && column + 1 < this.columns.size()) ? 0.5 : 0;
        }
        for (Piece before : state.cutBefore()) {
            FlatWords words = words(before.text());
            if (before.column() == column && !words.date() && !words.ended()) {
                return 0.6;
            }
        }
        return 0;
    }

    /// The best ways to cut the line: word by word from the left, column by column.
    private List<Cut> cuts(FlatState state, FlatLine line, Kind kind) {
        int n = line.words().size();
        List<List<Cut>> best = table(n);
        best.getFirst().add(new Cut(0, List.of()));
        for (int column = 0; column < this.columns.size(); column++) {
            double drop = dropped(state, kind, column);
            List<List<Cut>> with = table(n);
            for (int at = 0; at <= n; at++) {
                for (Cut skipped : best.get(at)) {
                    with.get(at).add(new Cut(skipped.cost() + drop, skipped.pieces()));
                }
            }
            for (int from = 0; from < n; from++) {
                if (!best.get(from).isEmpty() && (kind == Kind.SAME_ROW || from > 0 || column == 0)) {
                    for (int to = from + 1; to <= n && !line.barWithin(from, to); to++) {
                        Piece piece = new Piece(column, line.text(from, to));
                        extend(best.get(from), piece, 0.25 + piece(state, kind, column, piece.text()), with.get(to));
                    }
                }
            }
            with.forEach(CellFitting::prune);
            best = with;
        }
        return best.get(n);
    }

    private static void extend(List<Cut> before, Piece piece, double cost, List<Cut> after) {
        if (cost < DEAR) {
            before.forEach((cut) -> after.add(cut.plus(cut.cost() + cost, piece)));
        }
    }

    private static List<List<Cut>> table(int words) {
        List<List<Cut>> table = new ArrayList<>();
        for (int i = 0; i <= words; i++) {
            table.add(new ArrayList<>());
        }
        return table;
    }

    private static void prune(List<Cut> cuts) {
        cuts.sort(Comparator.comparingDouble(Cut::cost));
        if (cuts.size() > CUTS) {
            cuts.subList(CUTS, cuts.size()).clear();
        }
    }

    private double piece(FlatState state, Kind kind, int column, String text) {
        FlatWords words = words(text);
        double cost = overflow(column, text);
        Column of = this.columns.get(column);
        if (of == Column.DEADLINE || of == Column.RAG || of == Column.REFERENCE) {
            cost += lexical(column, words);
        }
        else if (of == Column.OWNER) {
            cost += words.date() ? 4 : Math.min(5, 0.8 * words.plain());
            boolean whole = state.has(column) && kind == Kind.SAME_ROW
                    && words(state.line(column) + " " + text).names();
            cost -= (whole || words.names()) ? 0.4 : 0;
        }
        else {
            cost += (words.date() ? 4 : 0) + ((words.plain() == 0) ? 0.5 : 0);
        }
        if (kind == Kind.NEW_ROW || !state.has(column)) {
            return cost + start(column, words) + ((kind == Kind.NEW_ROW) ? 0 : 0.8);
        }
        FlatWords before = words(state.line(column));
        if (of == Column.DEADLINE) {
            return cost + goOn(state, column, words, false);
        }
        cost += before.ended() ? 2 : 0;
        cost += bracket(state, column, text);
        cost += before.open() ? -0.3 : 0;
        cost += (!words.lower() && !before.open() && !before.endsInCapital() && of != Column.OWNER) ? 0.6 : 0;
        return cost + wrap(column, before, words);
    }

    /// Whether a line is of the row before, begins one, or is a heading.
    enum Kind {

        SAME_ROW, NEW_ROW, SECTION

    }

    /// Words for one cell.
    record Piece(int column, String text) {
    }

    /// What was done with a line.
    record Step(FlatLine line, Kind kind, List<Piece> pieces) {
    }

    private record Cut(double cost, List<Piece> pieces) {

        Cut plus(double sum, Piece piece) {
            List<Piece> all = new ArrayList<>(this.pieces);
            all.add(piece);
            return new Cut(sum, List.copyOf(all));
        }

    }

}
