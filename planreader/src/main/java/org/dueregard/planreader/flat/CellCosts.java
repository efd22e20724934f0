package org.dueregard.planreader.flat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.words.Column;

/// What it costs that words begin a cell, go on with one, or are too long for it.
final class CellCosts {

    /// Of words that are looked at as dates only, so many take as long as others.
    private static final int DATES = 3;

    private final List<Column> columns;

    private final double[] widths;

    private final Map<String, FlatWords> known;

    /// Whether words are a date, of those that were put together only to see it.
    private final Map<String, Boolean> dates;

    private final boolean numbered;

    private CellCosts(List<Column> columns, double[] widths, Map<String, FlatWords> known, Map<String, Boolean> dates,
            boolean numbered) {
        this.dates = dates;
        this.columns = columns;
        this.widths = widths;
        this.known = known;
        this.numbered = numbered;
    }

    static CellCosts of(List<Column> columns) {
        double[] any = new double[columns.size()];
        java.util.Arrays.fill(any, -1);
        return new CellCosts(columns, any, new HashMap<>(), new HashMap<>(), false);
    }

    /// The costs where the columns have widths, in characters; negative where that is not
    /// known.
    CellCosts with(double[] found) {
        return new CellCosts(this.columns, found, this.known, this.dates, this.numbered);
    }

    /// The costs where each objective has, or has not, a number before its words.
    CellCosts numbered(boolean objectives) {
        return new CellCosts(this.columns, this.widths, this.known, this.dates, objectives);
    }

    /// How many words were looked at.
    int known() {
        return this.known.size() + this.dates.size() / DATES;
    }

    List<Column> columns() {
        return this.columns;
    }

    /// What it costs that a row has no cell of a column.
    double missing(int column) {
        return switch (this.columns.get(column)) {
            case ACTION -> 2;
            case MEASURE -> 1;
            case OWNER, OBJECTIVE, REFERENCE -> 0.7;
            case DEADLINE -> 0;
            default -> 0.3;
        };
    }

    double start(int column, FlatWords words) {
        boolean figure = this.columns.get(column) == Column.DEADLINE || this.columns.get(column) == Column.REFERENCE;
        return ((words.lower() && !figure) ? 2.5 : 0) + number(this.columns.get(column), words);
    }

    private double number(Column column, FlatWords words) {
        if (!this.numbered || column == Column.REFERENCE || column == Column.DEADLINE) {
            return 0;
        }
        return (column == Column.OBJECTIVE) ? (words.led() ? -0.5 : 2.5) : words.led() ? 2 : 0;
    }

    /// Whether the words, on a line of their own, head what follows.
    boolean heads(FlatWords words) {
        boolean led = this.numbered && words.led() && !this.columns.contains(Column.OBJECTIVE)
                && !this.columns.contains(Column.REFERENCE);
        return led || FlatWords.HEADS.matcher(words.text()).matches();
    }

    /// A bracket is closed in the cell where one is open.
    static double bracket(FlatState state, int column, String text) {
        if (FlatState.brackets(text) >= 0) {
            return 0;
        }
        return (state.brackets(column) > 0) ? -0.8 : 1;
    }

    double goOn(FlatState state, int column, FlatWords words, boolean stays) {
        return (stays ? 0 : bracket(state, column, words.text())) + further(state, column, words, stays);
    }

    private double further(FlatState state, int column, FlatWords words, boolean stays) {
        FlatWords before = words(state.line(column));
        if (this.columns.get(column) == Column.DEADLINE) {
            return isDate(before, words) ? 0.2 : 3;
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
    double wrap(int column, FlatWords before, FlatWords words) {
        if (this.widths[column] < 0) {
            return 0;
        }
        double slack = this.widths[column] - (before.text().length() + 1 + words.first().length());
        return Math.clamp((slack - 1.5) * 0.25, 0, 1.2);
    }

    /// Whether the width of the column is known.
    boolean isKnown(int column) {
        return this.widths[column] >= 0;
    }

    double overflow(int column, String text) {
        return (this.widths[column] < 0) ? 0 : Math.clamp((text.length() - this.widths[column] - 1) * 0.25, 0, 6);
    }

    double lexical(int column, FlatWords words) {
        return switch (this.columns.get(column)) {
            case DEADLINE, START, COMPLETED -> words.date() ? 0 : words.begunDate() ? 0.8 : 8;
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

    /// Whether the words are a date together.
    private boolean isDate(FlatWords before, FlatWords words) {
        return before.count() + words.count() <= FlatWords.LONGEST_DATE
                && this.dates.computeIfAbsent(before.text() + " " + words.text(), FlatWords::isDate);
    }

    /// Whether the words are names together.
    private boolean isNames(FlatWords before, FlatWords words) {
        return before.plain() + words.plain() <= 1 && before.count() + words.count() <= FlatWords.LONGEST_NAMES
                && words(before.text() + " " + words.text()).names();
    }

    FlatWords words(String text) {
        return this.known.computeIfAbsent(text, FlatWords::of);
    }

    /// What it costs that words of a line stand in a cell.
    double piece(FlatState state, CellFitting.Kind kind, int column, FlatWords words) {
        String text = words.text();
        double cost = overflow(column, text);
        Column of = this.columns.get(column);
        if (of == Column.DEADLINE || of == Column.RAG || of == Column.REFERENCE) {
            cost += lexical(column, words);
        }
        else if (of == Column.OWNER) {
            cost += words.date() ? 4 : Math.min(5, 0.8 * words.plain());
            boolean whole = state.has(column) && kind == CellFitting.Kind.SAME_ROW
                    && isNames(words(state.line(column)), words);
            cost -= (whole || words.names()) ? 0.4 : 0;
        }
        else {
            cost += (words.date() ? 4 : 0) + ((words.plain() == 0) ? 0.5 : 0);
        }
        if (kind == CellFitting.Kind.NEW_ROW || !state.has(column)) {
            return cost + start(column, words) + ((kind == CellFitting.Kind.NEW_ROW) ? 0 : 0.8);
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

}
