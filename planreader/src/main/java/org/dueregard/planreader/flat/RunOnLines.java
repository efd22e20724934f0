package org.dueregard.planreader.flat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.dates.DateNote;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.OwnerNames;

/// Lines of a table that run on across its columns, as programs print them that take text out of a PDF: the headings
/// stand on one line, and so do the ends and beginnings of cells side by side. Cuts headings where the next known one
/// begins, and lines at references, dates and names; a line whose edges cannot be told so stays whole.
public final class RunOnLines {

    private static final int LEAST_HEADINGS = 3;

    private static final int MOST_WORDS = 30;

    private static final int LONGEST_HEADING = 8;

    private static final int LONGEST_DATE = 5;

    private static final int MOST_LINES = 4;

    private static final Pattern REFERENCE = Pattern
        .compile("((?:[A-Z]{0,3}\\d{1,3}(?:\\.\\d{1,3})+[a-z]?|\\d{1,3}[A-Z]?|[A-Z]{1,3}-?\\d{1,3}))\\s+(\\p{Lu}.*)");

    private static final Pattern FIGURE = Pattern
        .compile(".*\\d.*|(?i:quarterly|annually|ongoing|on-going|monthly|weekly|tbc|parhaus|chwarterol)");

    private final List<Block> blocks = new ArrayList<>();

    private final IdentityHashMap<Line, Line> sources = new IdentityHashMap<>();

    private Set<Column> columns = Set.of();

    private int tables;

    private static final Pattern YEAR = Pattern.compile("#|20\\d\\d");

    private static final Pattern SENTENCE = Pattern.compile("(?i)(?!no\\.|ref\\.).*[.:;,](?: .*)?");

    private RunOnLines() {
    }

    /// The blocks with such lines cut.
    public static RunOnLines in(List<Block> blocks) {
        RunOnLines lines = new RunOnLines();
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Line line)) {
                lines.blocks.add(blocks.get(i));
                continue;
            }
            int end = lines.headings(blocks, i);
            if (end > i) {
                i = end - 1;
            }
            else {
                lines.cut(line);
            }
        }
        return lines;
    }

    /// Whether there are headings on one line.
    public boolean isEmpty() {
        return this.tables == 0;
    }

    /// Whether the headings of a table stand in lines, side by side or one below the
    /// other.
    static boolean areHeaded(List<Block> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            List<String> words = new ArrayList<>();
            for (int end = at; end < Math.min(blocks.size(), at + MOST_LINES); end++) {
                if (!(blocks.get(end) instanceof Line line) || Wording.count(line.text()) > MOST_WORDS) {
                    break;
                }
                words.addAll(Wording.words(line.text()));
                List<String> headings = headings(words);
                if (headings.size() >= LEAST_HEADINGS && isPlan(headings)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The words as headings of different columns; empty where they are none.
    private static List<String> headings(List<String> words) {
        return (words.size() > MOST_WORDS) ? List.of() : new Splitting(words).split(0, EnumSet.noneOf(Column.class));
    }

    public List<Block> blocks() {
        return this.blocks;
    }

    /// The line of the file of which a line is a piece.
    public Line source(Line line) {
        return this.sources.getOrDefault(line, line);
    }

    /// Puts the headings that begin in a line, and are ended by lines below it, one below
    /// the other.
    ///
    /// @return the line after them; the line itself where it is none
    private int headings(List<Block> blocks, int at) {
        int most = at + 1;
        while (most < blocks.size() && most < at + MOST_LINES && blocks.get(most) instanceof Line next
                && Wording.count(next.text()) <= LONGEST_HEADING
                && (Wording.startsLower(next.text()) || Column.of(next.text()) != Column.OTHER)) {
            most++;
        }
        for (int end = most; end > at; end--) {
            List<String> words = new ArrayList<>();
            blocks.subList(at, end).forEach((block) -> words.addAll(Wording.words(((Line) block).text())));
            List<String> headings = headings(words);
            boolean begun = headings.size() > 1 && Wording.count(headings.get(0))
                    + Wording.count(headings.get(1)) <= Wording.count(((Line) blocks.get(at)).text());
            if (headings.size() >= LEAST_HEADINGS && begun && isPlan(headings)) {
                put(headings, blocks.subList(at, end));
                return end;
            }
        }
        return at;
    }

    private static boolean isPlan(List<String> headings) {
        List<Column> columns = headings.stream().map(Column::of).toList();
        return columns.contains(Column.ACTION) && (columns.contains(Column.OWNER) || columns.contains(Column.DEADLINE));
    }

    private void put(List<String> headings, List<Block> lines) {
        this.tables++;
        this.columns = EnumSet.noneOf(Column.class);
        for (String heading : headings) {
            this.columns.add(Column.of(heading));
            put((Line) lines.getFirst(), heading);
        }
    }

    private void put(Line line, String words) {
        Line piece = new Line(new Piece(words, null, false, false), 0, FlatCell.withWords(line.place(), words));
        this.sources.put(piece, line);
        this.blocks.add(piece);
    }

    private void cut(Line line) {
        List<String> pieces = this.columns.isEmpty() ? List.of() : pieces(line.text());
        if (pieces.size() < 2) {
            this.blocks.add(line);
        }
        else {
            pieces.forEach((piece) -> put(line, piece));
        }
    }

    private List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        Matcher reference = REFERENCE.matcher(text);
        if (this.columns.contains(Column.REFERENCE) && reference.matches()) {
            pieces.add(reference.group(1));
            rest = reference.group(2);
        }
        List<String> words = Wording.words(rest);
        int[] date = (this.columns.contains(Column.DEADLINE) && words.size() <= MOST_WORDS) ? date(words) : null;
        if (date == null) {
            owners(words, pieces);
            return pieces;
        }
        owners(words.subList(0, date[0]), pieces);
        pieces.add(String.join(" ", words.subList(date[0], date[1])));
        if (date[1] < words.size()) {
            pieces.add(String.join(" ", words.subList(date[1], words.size())));
        }
        return pieces;
    }

    /// Where the longest date lies that begins the line or follows names, and is followed
    /// by words in capitals.
    private static int @org.jspecify.annotations.Nullable [] date(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            if (from > 0 && !endsNames(words.subList(0, from))) {
                continue;
            }
            for (int to = Math.min(words.size(), from + LONGEST_DATE); to > from; to--) {
                boolean ends = to == words.size() || Character.isUpperCase(words.get(to).codePointAt(0))
                        || Character.isDigit(words.get(to).codePointAt(0));
                if (ends && to - from < words.size()
                        && words.subList(from, to).stream().anyMatch((word) -> FIGURE.matcher(word).matches())
                        && isDate(String.join(" ", words.subList(from, to)))) {
                    return new int[] { from, to };
                }
            }
        }
        return null;
    }

    private static boolean isDate(String words) {
        DateNote read = DateNote.read(words, false);
        return read.isRead() && read.note() == null;
    }

    private static boolean endsNames(List<String> words) {
        String last = words.getLast();
        return Character.isUpperCase(last.codePointAt(0))
                && (OwnerNames.areNames(String.join(" ", words)) || names(words) < words.size());
    }

    /// Words that end in names: what is done, and who does it.
    private void owners(List<String> words, List<String> pieces) {
        if (words.isEmpty()) {
            return;
        }
        int from = this.columns.contains(Column.OWNER) ? names(words) : words.size();
        if (from > 2 && from < words.size()) {
            pieces.add(String.join(" ", words.subList(0, from)));
            pieces.add(String.join(" ", words.subList(from, words.size())));
        }
        else {
            pieces.add(String.join(" ", words));
        }
    }

    /// Where the names begin that the words end with; their number where they do not.
    private static int names(List<String> words) {
        int from = words.size();
        while (from > 0 && (Character.isUpperCase(words.get(from - 1).codePointAt(0))
                || words.get(from - 1).matches("and|of|for|&|/|[+–-]"))) {
            from--;
        }
        while (from < words.size() && !Character.isUpperCase(words.get(from).codePointAt(0))) {
            from++;
        }
        boolean names = words.size() - from > 1 && OwnerNames
            .areNames(String.join(" ", words.subList(from, words.size())).replaceFirst("\\s*(?:[/&+-]|and)$", ""));
        boolean begun = from > 0 && !FlatWords.of(String.join(" ", words.subList(0, from))).open();
        return (names && begun) ? from : words.size();
    }

    /// Words as headings side by side.
    private static final class Splitting {

        /// Lines of words that each could head a column can be cut in millions of ways.
        private static final int MOST_STEPS = 5_000;

        private final List<String> words;

        private int steps;

        Splitting(List<String> words) {
            this.words = words;
        }

        /// The words from one on as headings of different columns, as many as can be;
        /// empty where they are not, or where too many ways were tried.
        List<String> split(int from, Set<Column> before) {
            List<String> best = List.of();
            int last = Math.min(this.words.size(), from + LONGEST_HEADING);
            for (int to = from + 1; to <= last && this.steps < MOST_STEPS; to++) {
                this.steps++;
                String heading = String.join(" ", this.words.subList(from, to));
                Column column = ends(to) ? Column.of(heading) : Column.OTHER;
                if (column == Column.OTHER || before.contains(column) || SENTENCE.matcher(heading).matches()) {
                    continue;
                }
                Set<Column> with = EnumSet.of(column);
                with.addAll(before);
                List<String> rest = (to == this.words.size()) ? List.of() : split(to, with);
                if ((to == this.words.size() || !rest.isEmpty()) && rest.size() + 1 > best.size()) {
                    best = new ArrayList<>(List.of(heading));
                    best.addAll(rest);
                }
            }
            return best;
        }

        /// Whether a heading can end before a word.
        private boolean ends(int to) {
            return to == this.words.size() || Character.isUpperCase(this.words.get(to).codePointAt(0))
                    || YEAR.matcher(this.words.get(to)).matches();
        }

    }

}
