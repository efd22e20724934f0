package org.dueregard.planreader.flat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Column;

import org.jspecify.annotations.Nullable;

/// Finds for each line of a flattened table the cell, or the cells, that it belongs to.
///
/// Problem: a table was read column by column, row by row or line across line, its layout is gone, and only the order
/// of the columns is known. Method: a beam search over the lines; each line goes on with a cell of the row, begins one,
/// begins a row, is a heading over the whole width, or is cut into pieces for several cells. A choice costs by what
/// the words are (dates, names, verbs), by what the cell still lacks (an ending in `of the`), and by the width of the
/// column: a word that would have fitted on the line before would stand there. Guarantee: every word goes to exactly
/// one cell, in order. Limits: two cells of plain prose side by side, both unfinished, may be cut a word too early or
/// late. Cost: lines × beam × columns, and words² where a line is cut; a line of more than [#LONGEST_CUT]
/// words, longer than any that is printed, is not cut, and the beam narrows as a text grows, so that no text takes much
/// more than [#MOST_EFFORT] of them. Source: Knuth and Plass, "Breaking paragraphs
/// into lines" (1981), read backwards; beam search as in speech recognition.
///
/// Example: under `Action | Lead | By when` the lines `Print the`, `Parish`, `May 2027`, `guide Officer` give the row
/// `Print the guide | Parish Officer | May 2027`: the last line is cut because both cells lack their ends.
public final class CellFitting {

    private static final int BEAM = 90;

    private static final int NARROWEST = 3;

    /// Ways that cost so much more than the best one lead nowhere.
    private static final double BEHIND = 7;

    /// Lines are cut on ways that cost no more than so much above the best one.
    private static final double NEAR = 3.5;

    /// Words of a line that is looked at for cells side by side.
    static final int LONGEST_CUT = 40;

    /// Cells and cuts that are looked at in a search, about.
    static final long MOST_EFFORT = 1_500_000;

    /// What it takes to look at words for the first time, in cells and cuts.
    private static final long WORDS = 50;

    private static final double NEVER = 1e6;

    /// What it costs that a cell goes on after a gap.
    private static final double AFTER_GAP = 0.3;

    private static final int LEAST_NUMBERED = 3;

    /// From so many lines the widths of the columns are found.
    static final int MOST_MEASURED = 4_000;

    private final List<Column> columns;

    private final List<FlatLine> lines;

    private final CellCosts costs;

    private final double typical;

    /// Cells and cuts that this search may look at, about.
    private final long most;

    private long effort;

    private long followed;

    /// Whether the line calls itself a heading.
    private boolean heads;

    /// How many ways the line was looked at.
    private long offered;

    /// What the best of them costs.
    private double cheapest;

    CellFitting(CellCosts costs, List<FlatLine> lines) {
        this(costs, lines, MOST_EFFORT);
    }

    private CellFitting(CellCosts costs, List<FlatLine> lines, long most) {
        this.most = most;
        this.columns = costs.columns();
        this.costs = costs;
        this.lines = lines;
        double[] lengths = lines.stream().mapToDouble((line) -> line.text().length()).sorted().toArray();
        this.typical = (lengths.length > 0) ? lengths[lengths.length / 2] : 1;
    }

    /// How many ways are followed at a time, so that what is left of the effort lasts to
    /// the last line.
    private int beam(int done) {
        double each = Math.max(1, (double) this.effort / Math.max(1, this.followed));
        double ways = (this.most - this.effort) / (each * (this.lines.size() - done));
        return (int) Math.round(Math.clamp(ways, NARROWEST, BEAM));
    }

    /// Whether lines can be cut: no more than the line's share of the effort was made,
    /// and
    /// half of all.
    private boolean isAfforded(int done) {
        return this.effort <= this.most * 0.5 * (1 + (double) done / this.lines.size());
    }

    /// How many cells and cuts were looked at.
    long effort() {
        return this.effort;
    }

    /// The steps from the first line to the last: first with columns of any width, then
    /// with the widths that this found in the first [#MOST_MEASURED] lines.
    public static List<Step> fit(List<Column> columns, List<FlatLine> lines) {
        CellCosts costs = CellCosts.of(columns).numbered(isNumbered(lines));
        List<FlatLine> measured = lines.subList(0, Math.min(lines.size(), MOST_MEASURED));
        long most = MOST_EFFORT * measured.size() / Math.max(1, lines.size());
        List<Step> rough = new CellFitting(costs, measured, most).search();
        List<Step> first = new CellFitting(costs.with(widths(columns.size(), rough)), measured, most).search();
        return new CellFitting(costs.with(widths(columns.size(), first)), lines).search();
    }

    /// Whether numbers that count on lead the objectives: they begin at 1 and hardly
    /// begin
    /// anew.
    static boolean isNumbered(List<FlatLine> lines) {
        int next = 1;
        int all = 0;
        for (FlatLine line : lines) {
            java.util.regex.Matcher led = line.first() ? FlatWords.LED.matcher(line.text()) : null;
            if (led != null && led.matches()) {
                all++;
                next += led.group(1).equals(String.valueOf(next)) ? 1 : 0;
            }
        }
        return next > LEAST_NUMBERED && (next - 1) * 4 >= all * 3;
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

    List<Step> search() {
        List<FlatState> beam = List.of(FlatState.start(this.columns.size()));
        for (int i = 0; i < this.lines.size(); i++) {
            FlatLine line = this.lines.get(i);
            List<FlatState> next = new ArrayList<>();
            LineCuts cuts = new LineCuts(this.costs, line, isAfforded(i));
            int known = this.costs.known();
            this.heads = heads(line);
            double best = beam.getFirst().cost();
            this.offered = 0;
            this.cheapest = Double.MAX_VALUE;
            for (FlatState state : beam) {
                expand(state, line, cuts, state.cost() <= best + NEAR, next);
            }
            this.followed += beam.size();
            this.effort += cuts.effort() + this.offered + WORDS * (this.costs.known() - known);
            next.sort(Comparator.comparingDouble(FlatState::cost));
            beam = best(next, beam(i));
        }
        FlatState end = beam.stream()
            .min(Comparator.comparingDouble((state) -> state.cost() + closing(state)))
            .orElseThrow();
        return end.steps();
    }

    /// The cheapest states, of those alike only one.
    private static List<FlatState> best(List<FlatState> sorted, int most) {
        List<FlatState> kept = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (FlatState state : sorted) {
            if (kept.size() == most || state.cost() > sorted.getFirst().cost() + BEHIND) {
                break;
            }
            if (seen.add(state.signature())) {
                kept.add(state);
            }
        }
        return kept;
    }

    /// Adds the way unless it costs too much to be followed.
    private void offer(FlatState state, FlatLine line, List<Piece> pieces, Kind kind, double cost,
            List<FlatState> next) {
        this.offered++;
        double sum = state.cost() + cost;
        if (sum <= this.cheapest + BEHIND) {
            this.cheapest = Math.min(this.cheapest, sum);
            next.add(state.with(line, pieces, kind, cost));
        }
    }

    private void expand(FlatState state, FlatLine line, LineCuts cuts, boolean near, List<FlatState> next) {
        FlatWords words = this.costs.words(line.text());
        FlatWords block = this.costs.words(line.block());
        double least = NEVER;
        for (int column = 0; column < this.columns.size(); column++) {
            double wide = this.costs.isKnown(column) ? 0 : tooWide(line);
            double cost = wide + whole(state, line, column, words, block);
            least = Math.min(least, cost);
            offer(state, line, List.of(new Piece(column, line.text())), Kind.SAME_ROW, cost, next);
            if (column < 2 && (column == 0 || this.columns.getFirst() == Column.OBJECTIVE
                    || this.columns.getFirst() == Column.REFERENCE)) {
                double row = wide + newRow(state, line) + column * 2.2 + this.costs.start(column, words)
                        + this.costs.lexical(column, block) + this.costs.overflow(column, line.text());
                least = Math.min(least, row);
                offer(state, line, List.of(new Piece(column, line.text())), Kind.NEW_ROW, row, next);
            }
        }
        double section = section(state, line, words);
        if (section < NEVER) {
            least = Math.min(least, section);
            offer(state, line, List.of(new Piece(0, line.text())), Kind.SECTION, section, next);
        }
        if (near && cuts.areAfforded() && line.words().size() > 1 && line.words().size() <= LONGEST_CUT
                && (least > 0.7 || line.barred() || isLong(line) || words.stopped())) {
            cut(state, line, cuts, next);
        }
    }

    /// What it costs that a line stands in one cell, where it is longer than most.
    private double tooWide(FlatLine line) {
        return Math.clamp((line.text().length() - this.typical * 1.8) * 0.05, 0, 3);
    }

    private boolean isLong(FlatLine line) {
        return line.text().length() > this.typical * 1.6;
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
            return leaves + order + this.costs.start(column, words)
                    + this.costs.lexical(column, line.first() ? block : words)
                    + this.costs.overflow(column, line.text());
        }
        double cost = this.costs.goOn(state, column, words, stays);
        if (stays) {
            return cost + this.costs.overflow(column, line.text());
        }
        double back = (column == state.last()) ? AFTER_GAP : (column < state.last()) ? 0.3 : 0.1;
        return leaves + cost + back + this.costs.lexical(column, line.first() ? block : words)
                + this.costs.overflow(column, line.text());
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
                cost += this.costs.words(state.line(column)).open() ? 2 : 0;
                cost += (state.brackets(column) > 0) ? 1 : 0;
            }
            else {
                cost += this.costs.missing(column);
            }
        }
        return cost;
    }

    private boolean heads(FlatLine line) {
        FlatWords words = this.costs.words(line.text());
        return (words.capitals() && line.words().size() > 1)
                || (line.block().equals(line.text()) && this.costs.heads(words));
    }

    private double section(FlatState state, FlatLine line, FlatWords words) {
        if (state.inSection() && !this.costs.words(state.section()).ended() && words.lower()) {
            return 0;
        }
        boolean whole = line.block().equals(line.text()) || (line.gap() && isHeading(line));
        boolean wide = whole && line.text().length() > 1.7 * this.typical && !words.lower();
        boolean heading = this.heads;
        if (line.barred() || !(wide || heading) || (!line.gap() && !line.alone())) {
            return NEVER;
        }
        double dated = LineCosts.DATE_WORD.matcher(line.text()).find() ? 2.5 : 0;
        return newRow(state, line) + dated + (heading ? 0.3 : words.ended() ? 0.5 : 1.2);
    }

    /// Whether what follows up to the gap is the rest of a heading over the whole width.
    private static boolean isHeading(FlatLine line) {
        String rest = line.block().substring(Math.min(line.block().length(), line.text().length())).strip();
        return !rest.isEmpty() && Wording.startsLower(rest) && rest.length() < line.text().length();
    }

    /// Cuts the line into pieces for several cells in the order of the columns.
    private void cut(FlatState state, FlatLine line, LineCuts cuts, List<FlatState> next) {
        for (Kind kind : List.of(Kind.SAME_ROW, Kind.NEW_ROW)) {
            if (kind == Kind.SAME_ROW && state.isBetweenRows()) {
                continue;
            }
            double row = (kind == Kind.NEW_ROW) ? newRow(state, line)
                    : (line.gap() || line.alone() || state.lastCut()) ? 0 : 1.5;
            for (LineCuts.Cut cut : cuts.of(state, kind)) {
                if (cut.pieces().size() > 1) {
                    offer(state, line, cut.pieces(), kind, cut.cost() + row + 0.6, next);
                }
            }
        }
    }

    /// Whether a line is of the row before, begins one, or is a heading.
    public enum Kind {

        SAME_ROW, NEW_ROW, SECTION

    }

    /// Words for one cell.
    public record Piece(int column, String text) {
    }

    /// What was done with a line.
    public record Step(FlatLine line, Kind kind, List<Piece> pieces) {
    }

}
