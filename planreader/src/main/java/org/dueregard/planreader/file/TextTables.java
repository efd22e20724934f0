package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;

/// Finds tables that are drawn in plain text: cells between upright bars, with lines of dashes, or columns that are
/// set apart by spaces and begin at the same place in each line.
final class TextTables {

    private static final Pattern RULE = Pattern.compile("\\s*[+|][-=+:|\\s]*[-=][-=+:|\\s]*[+|]\\s*");

    private static final Pattern BARRED = Pattern.compile("\\s*\\|(?:[^|]*\\|){2,}\\s*");

    private static final Pattern SEGMENT = Pattern.compile("\\S+(?: \\S+)*");

    private static final int LEAST_COLUMNS = 3;

    private static final int LEAST_ROWS = 2;

    private static final int MOST_LINES = 2000;

    private final List<String> lines;

    TextTables(List<String> lines) {
        this.lines = lines;
    }

    /// The table that begins in a line; empty where none does.
    Optional<Found> at(int from) {
        String line = this.lines.get(from);
        if (RULE.matcher(line).matches() || BARRED.matcher(line).matches()) {
            return barred(from);
        }
        return spaced(from);
    }

    private Optional<Found> barred(int from) {
        List<Row> rows = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int rules = 0;
        int inner = 0;
        int end = from;
        boolean boxed = this.lines.get(from).strip().startsWith("+");
        for (; end < this.lines.size() && end < from + MOST_LINES; end++) {
            String line = this.lines.get(end);
            if (RULE.matcher(line).matches()) {
                rules++;
                inner += open.isEmpty() ? 0 : 1;
                close(open, rows);
            }
            else if (BARRED.matcher(line).matches()) {
                if (!boxed) {
                    close(open, rows);
                }
                open.add(end);
            }
            else {
                break;
            }
        }
        close(open, rows);
        boolean alike = rows.stream().allMatch((row) -> row.cells().size() == rows.getFirst().cells().size());
        boolean table = rules > 0 && rows.size() >= LEAST_ROWS && alike && (!boxed || inner >= LEAST_ROWS);
        return table ? Optional.of(new Found(rows, end)) : Optional.empty();
    }

    /// Makes a row of lines that no rule parts.
    private void close(List<Integer> open, List<Row> rows) {
        List<StringBuilder> texts = new ArrayList<>();
        for (int number : open) {
            String bare = this.lines.get(number).strip();
            String[] cells = bare.substring(1, bare.length() - 1).split("\\|", -1);
            for (int i = 0; i < cells.length; i++) {
                if (texts.size() <= i) {
                    texts.add(new StringBuilder());
                }
                texts.get(i).append(' ').append(cells[i].strip());
            }
        }
        if (!open.isEmpty()) {
            rows.add(row(texts.stream().map((text) -> text.toString().strip()).toList(), open.getFirst(),
                    open.getLast()));
        }
        open.clear();
    }

    private static Row row(List<String> texts, int first, int last) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String words = Wording.collapse(texts.get(i));
            List<Piece> pieces = words.isEmpty() ? List.of() : List.of(new Piece(words, null, false, false));
            cells.add(new Cell(i + 1, 1, false, null, pieces, new Place.Lines(first + 1, last + 1, words)));
        }
        return new Row(cells, cells.size());
    }

    private Optional<Found> spaced(int from) {
        List<Integer> starts = starts(this.lines.get(from));
        if (starts.size() < LEAST_COLUMNS) {
            return Optional.empty();
        }
        List<List<StringBuilder>> texts = new ArrayList<>();
        List<int[]> spans = new ArrayList<>();
        int end = from;
        int full = 0;
        boolean gap = false;
        for (; end < this.lines.size() && end < from + MOST_LINES; end++) {
            String line = this.lines.get(end);
            if (line.isBlank()) {
                gap = true;
                continue;
            }
            List<String> cells = cut(line, starts);
            long filled = cells.stream().filter((cell) -> !cell.isEmpty()).count();
            if (cells.isEmpty() || (gap && filled * 2 <= starts.size())) {
                break;
            }
            if (texts.isEmpty() || gap || filled * 2 > starts.size()) {
                texts.add(new ArrayList<>(cells.stream().map((cell) -> new StringBuilder()).toList()));
                spans.add(new int[] { end, end });
                full += (filled * 2 > starts.size()) ? 1 : 0;
            }
            gap = false;
            spans.getLast()[1] = end;
            for (int i = 0; i < cells.size(); i++) {
                texts.getLast().get(i).append(' ').append(cells.get(i));
            }
        }
        if (texts.size() <= LEAST_ROWS || full <= LEAST_ROWS) {
            return Optional.empty();
        }
        return Optional.of(new Found(rows(texts, spans), spans.getLast()[1] + 1));
    }

    private static List<Row> rows(List<List<StringBuilder>> texts, List<int[]> spans) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int[] span = spans.get(i);
            rows.add(row(texts.get(i).stream().map(StringBuilder::toString).toList(), span[0], span[1]));
        }
        return rows;
    }

    /// Where the words of a line of headings begin that at least two spaces part; empty
    /// where it has a full stop.
    private static List<Integer> starts(String line) {
        List<Integer> starts = new ArrayList<>();
        Matcher segment = SEGMENT.matcher(line);
        while (segment.find()) {
            if (!Character.isUpperCase(segment.group().codePointAt(0)) || segment.group().matches(".*[.;:,]|.{40,}")) {
                return List.of();
            }
            starts.add(segment.start());
        }
        return starts;
    }

    /// The cells of a line; empty where its words run across the white between the
    /// columns.
    private static List<String> cut(String line, List<Integer> starts) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int start = Math.min(line.length(), (i == 0) ? 0 : starts.get(i));
            int end = (i + 1 < starts.size()) ? Math.min(line.length(), starts.get(i + 1)) : line.length();
            String cell = line.substring(start, end);
            boolean closed = end == line.length() || cell.isEmpty() || cell.endsWith(" ");
            if (!closed) {
                return List.of();
            }
            cells.add(cell.strip());
        }
        return cells;
    }

    /// @param next the line after the table, counted from 0
    record Found(List<Row> rows, int next) {
    }

}
