package org.dueregard.planreader.flat;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;

import org.dueregard.planreader.dates.DateNote;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Characteristics;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.Verbs;

/// What it costs that a whole line stands in a cell, begins one or goes on with one.
final class LineCosts {

    static final double NEVER = 1e6;

    private static final double SURE = -2.5;

    private static final Pattern REFERENCE = Pattern
        .compile("(?i:(?:action|objective|no\\.?) ?)?[A-Z]{0,3}[-/]?\\d{1,3}(?:[.-]\\d{1,3})*[a-zA-Z]?[.)]?");

    /// A reference before the words of a row.
    private static final Pattern LED = Pattern.compile(
            "(?:[A-Z]{0,3}\\d{1,3}(?:\\.\\d{1,3})+[a-z]?|\\d{1,3}[A-Z]|[A-Z]{1,3}-?\\d{1,3})[.:)–-]?\\s+\\p{L}{2}.*");

    private static final Pattern ELSEWHERE = Pattern
        .compile("(?i)n/?a|not applicable|none|see (?:also )?(?:actions?|objectives?)\\b.*|ddim yn berthnasol");

    static final Pattern DATE_WORD = Pattern.compile(
            "(?i)\\b(?:20\\d\\d|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|ongoing|quarterly)\\b");

    private static final Pattern PART_OF_DATE = Pattern
        .compile("(?i)(?:.*\\b)?(?:20\\d\\d|by|end|start|early|mid|late|from|annually|each|every|months?|year|to"
                + "|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|ongoing)\\b.*");

    private static final Pattern ASIDE = Pattern.compile("\\(.*\\)|(?i:links? (?:to|with)\\b.*)");

    private static final Pattern HEADS = Pattern.compile(
            "(?i)(?:\\p{L}+ ){0,2}(?:objective|priority|aim|outcome|goal|theme|domain|strand|pillar|commitment|amcan|blaenoriaeth|thema|nod) \\d{1,3}\\b.*");

    private static final Pattern NAMED = Pattern
        .compile("(?i)(?:[\\p{L}’']+ ){0,3}[\\p{L}’']+ \\d{1,3}(?: ?/ ?[\\p{L}’' ]+\\d{1,3})?\\s*[:–—-].*");

    private final List<Column> columns;

    private final CellCosts words;

    private final IdentityHashMap<RowLine, Look> looks;

    private final ColumnWords learned;

    LineCosts(List<Column> columns) {
        this(columns, CellCosts.of(columns), new IdentityHashMap<>(), new ColumnWords(columns.size()));
    }

    private LineCosts(List<Column> columns, CellCosts words, IdentityHashMap<RowLine, Look> looks,
            ColumnWords learned) {
        this.columns = columns;
        this.looks = looks;
        this.words = words;
        this.learned = learned;
    }

    /// The costs with what was learned of the columns.
    LineCosts with(ColumnWords known) {
        return new LineCosts(this.columns, this.words, this.looks, known);
    }

    List<String> marks(RowLine line) {
        return look(line).marks;
    }

    private Look look(RowLine line) {
        return this.looks.computeIfAbsent(line, this::newLook);
    }

    private Look newLook(RowLine line) {
        Look look = new Look(ColumnWords.marks(line, words(line)), this.columns.size());
        for (int column = 0; column < this.columns.size(); column++) {
            look.fits[column] = firstFit(column, line);
            look.begins[column] = firstBegin(column, line);
        }
        return look;
    }

    private FlatWords words(RowLine line) {
        return this.words.words(line.text());
    }

    /// What it costs that the line stands in the column.
    double fit(int column, RowLine line) {
        Look look = look(line);
        double fit = look.fits[column];
        return (fit == SURE) ? fit : Math.max(0, fit + this.learned.cost(column, look.marks));
    }

    /// What it costs as long as nothing is learned.
    private double firstFit(int column, RowLine line) {
        double led = (isFirst(column) || !LED.matcher(line.text()).matches()) ? 0 : 2;
        if (this.columns.get(column) == Column.ACTION && ELSEWHERE.matcher(line.text()).matches()) {
            return SURE;
        }
        boolean heads = HEADS.matcher(line.text()).matches() && !isFirst(column);
        double beside = line.beside() ? 2 : heads ? 1.5 : 0;
        return of(column, line) + led + beside;
    }

    /// Whether the words of a row begin in the column.
    private boolean isFirst(int column) {
        return this.columns.subList(0, column)
            .stream()
            .allMatch((before) -> before == Column.REFERENCE || before == Column.SECTION);
    }

    private double of(int column, RowLine line) {
        FlatWords words = words(line);
        boolean done = DateNote.saysDone(line.text());
        return switch (this.columns.get(column)) {
            case DEADLINE, START,
                    COMPLETED ->
                words.date() || done ? 0
                        : line.wrapped() && words.count() < 6 && PART_OF_DATE.matcher(line.text()).matches() ? 0.3
                                : line.text().matches(".*\\b20\\d\\d.*") && words.count() < 8 ? 2 : 6;
            case OWNER -> this.words.lexical(column, words) + (done ? 3 : 0)
                    + (line.wrapped() && DATE_WORD.matcher(line.text()).find() ? 2 : 0);
            case RAG -> words.rating() && words.count() < 4 ? 0 : 6;
            case REFERENCE -> REFERENCE.matcher(line.text()).matches() && line.number() == 0 ? 0 : 7;
            case CHARACTERISTIC -> Characteristics.areNames(line.text()) ? 0 : 3;
            case LINKS -> ASIDE.matcher(line.text()).matches() || !line.text().matches(".*\\p{Ll}{3}.*") ? 0 : 3;
            case ACTION -> action(words, line);
            case MEASURE -> text(words, line) + (words.measures() ? 0 : 0.3) + (done ? 0.6 : 0);
            case PROGRESS -> text(words, line) + (done || Verbs.beginsReport(line.text()) ? 0 : 0.4);
            case SECTION -> text(words, line) + (Wording.isHeading(line.text()) ? 0.3 : 2)
                    + (line.text().matches("\\d.*") ? 0.7 : 0) + (line.isListed() ? 2 : 0);
            case OBJECTIVE -> text(words, line) + (words.verb() ? 0.5 : 0.3) + (line.isListed() ? 1.5 : 0)
                    + (line.text().matches("\\d+ \\p{Ll}.*") ? 0.6 : 0);
            default -> 0.6 + text(words, line) / 2;
        };
    }

    private static double action(FlatWords words, RowLine line) {
        return text(words, line) + (words.acts() || line.isListed() ? 0 : 0.5);
    }

    private static double text(FlatWords words, RowLine line) {
        boolean reference = REFERENCE.matcher(line.text()).matches();
        boolean elsewhere = ELSEWHERE.matcher(line.text()).matches();
        return (words.date() ? 4 : 0) + (words.isNaming() ? 1.5 : 0) + (words.rating() ? 2 : 0) + (reference ? 4 : 0)
                + (elsewhere ? 2 : 0);
    }

    /// What it costs that the line begins a cell.
    double begin(int column, RowLine line) {
        return look(line).begins[column];
    }

    private double firstBegin(int column, RowLine line) {
        boolean text = isText(column);
        double lower = text && Wording.startsLower(line.text()) && !line.isListed() ? 2 : 0;
        double aside = ASIDE.matcher(line.text()).matches() && text ? 1.5 : 0;
        return lower + aside + ((line.number() > 1) ? 3 : 0);
    }

    private boolean isText(int column) {
        return switch (this.columns.get(column)) {
            case ACTION, OBJECTIVE, MEASURE, PROGRESS -> true;
            default -> false;
        };
    }

    /// What it costs that the line is a further paragraph of the cell that the line
    /// before stands in.
    double further(int column, RowLine before, RowLine line) {
        if (line.number() > 0) {
            return (line.number() == before.number() + 1) ? 0 : (line.number() == 2 && !before.bullet()) ? 0.8 : 4;
        }
        if (line.bullet()) {
            return before.bullet() ? 0.1 : before.text().endsWith(":") ? 0.2 : (before.number() > 0) ? 3 : 1.2;
        }
        if (LED.matcher(line.text()).matches()) {
            return 4;
        }
        boolean joins = words(before).open() || (isText(column) && Wording.startsLower(line.text()));
        if (joins) {
            return before.text().matches(".*[.;]") ? 1 : 0.1;
        }
        if (ASIDE.matcher(line.text()).matches() && isText(column)) {
            return 0.1;
        }
        if (line.wrapped() && !before.text().matches(".*[.;]")) {
            return wrap(column, before, line);
        }
        return paragraph(column) + (before.isListed() ? 0.6 : 0);
    }

    /// What it costs that a line in capitals goes on with the one before.
    private double wrap(int column, RowLine before, RowLine line) {
        return switch (this.columns.get(column)) {
            case DEADLINE, START -> this.words.words(before.text() + " " + line.text()).date() ? 0 : 1.5;
            case OWNER -> 0.2;
            case ACTION, OBJECTIVE, MEASURE, PROGRESS -> 0.8;
            default -> paragraph(column);
        };
    }

    /// What it costs to leave a cell after the line: too much where it does not end
    /// there.
    double leave(RowLine line) {
        return line.wrapped() && words(line).open() ? 2 : 0;
    }

    private double paragraph(int column) {
        return switch (this.columns.get(column)) {
            case ACTION, OBJECTIVE -> 1.8;
            case MEASURE, PROGRESS -> 0.7;
            case OWNER -> 1;
            case DEADLINE, START -> 1.8;
            case REFERENCE, RAG, COMPLETED -> 6;
            default -> 1.5;
        };
    }

    /// What it costs that a cell has neither words nor a blank line.
    double missing(int column) {
        return switch (this.columns.get(column)) {
            case ACTION -> 4;
            case REFERENCE, OWNER, DEADLINE, MEASURE -> 1.5;
            case OBJECTIVE, PROGRESS, RAG -> 1;
            default -> 0.5;
        };
    }

    /// Whether a cell of the column may serve several rows, so that it is missing in
    /// them.
    boolean isMerged(int column) {
        return this.columns.indexOf(Column.ACTION) > column;
    }

    /// What it costs that a blank line is an empty cell.
    double empty(int column) {
        return missing(column) * 0.25;
    }

    /// What it costs that the line is a heading over the whole table.
    double section(RowLine line) {
        String text = line.text();
        if (line.isListed() || !Wording.isHeading(text) || line.beside()) {
            return NEVER;
        }
        FlatWords words = words(line);
        boolean reference = REFERENCE.matcher(text).matches();
        double odd = (this.columns.contains(Column.SECTION) ? 1 : 0) + (words.date() ? 3 : 0)
                + (words.names() ? 1.5 : 0) + (words.rating() ? 3 : 0) + (reference ? 4 : 0);
        return odd + (NAMED.matcher(text).matches() ? 0.2 : words.capitals() ? 0.3 : 1.5);
    }

    /// Whether the line is, or begins with, the reference of a row.
    boolean isReferenced(RowLine line) {
        return LED.matcher(line.text()).matches()
                || (this.columns.contains(Column.REFERENCE) && REFERENCE.matcher(line.text()).matches());
    }

    /// What it costs besides that a heading stands between rows: `3.1` after `2.4` begins
    /// something new, `2.4` after `2.3` goes on.
    double between(RowLine before, RowLine next) {
        if (!isReferenced(next)) {
            return 0;
        }
        String[] last = before.text().split("[^\\p{L}\\d]+", 3);
        String[] following = next.text().split("[^\\p{L}\\d]+", 3);
        if (following[0].matches("\\d{1,3}") && (following.length < 2 || !following[1].matches("\\d{1,3}"))) {
            return -0.8;
        }
        String group = following[0].replaceFirst("(?<=\\d)[A-Z]$", "");
        return (before.isBlank() || !last[0].replaceFirst("(?<=\\d)[A-Z]$", "").equals(group)) ? -1 : 1;
    }

    /// What it costs that the line is none of the table's.
    static double outside(RowLine line) {
        return line.beside() ? 0 : 0.55;
    }

    /// What a line costs by itself, worked out once.
    private static final class Look {

        final List<String> marks;

        final double[] fits;

        final double[] begins;

        Look(List<String> marks, int columns) {
            this.marks = marks;
            this.fits = new double[columns];
            this.begins = new double[columns];
        }

    }

}
