package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;

/// Takes a text apart into lines and tables. A table is a run of lines with tabs; a cell may go on over several
/// lines, in quotation marks as spreadsheets write it or bare as Word does.
public final class TextBlocks {

    private static final Pattern TAB = Pattern.compile("\t");

    private static final int LONGEST_ROW = 400;

    /// Between two cells of a row that was copied with its marks.
    private static final Pattern NEXT_CELL = Pattern.compile("(?i)</t[dh]>\\s{0,9}<t[dh]\\b[^<>]{0,400}>");

    private static final Pattern NEXT_ROW = Pattern.compile("(?i)><(?=/?tr\\b)");

    private final List<String> lines;

    private final List<Block> blocks = new ArrayList<>();

    private final List<Row> rows = new ArrayList<>();

    private int tables;

    private int next;

    private final Map<Integer, Table> ready;

    private TextBlocks(String text, Map<Integer, Table> ready) {
        this.lines = text.lines()
            .map((line) -> NEXT_CELL.matcher(NEXT_ROW.matcher(line).replaceAll("> <")).replaceAll("\t"))
            .toList();
        this.ready = ready;
    }

    /// Reads a text; any text is one.
    public static Content of(String text) {
        return of(text, Map.of());
    }

    /// Reads a text of which some lines were found to be tables.
    ///
    /// @param ready the tables by the line that they begin with, counted from 0
    public static Content of(String text, Map<Integer, Table> ready) {
        TextBlocks reader = new TextBlocks(text, ready);
        while (reader.next < reader.lines.size()) {
            reader.read();
        }
        reader.endTable();
        return Content.of(reader.blocks);
    }

    private void read() {
        String line = this.lines.get(this.next);
        Table table = this.ready.get(this.next);
        if (table != null) {
            ready(table);
        }
        else if (line.indexOf('\t') >= 0) {
            row(line);
        }
        else {
            endTable();
            drawn(line);
        }
    }

    private void ready(Table table) {
        endTable();
        if (!table.rows().isEmpty()) {
            this.tables++;
            this.blocks.add(new Block.Table(this.tables, table.rows()));
        }
        if (!table.words().isEmpty()) {
            Place place = new Place.Lines(this.next + 1, table.next(), table.words());
            this.blocks.add(new Block.Line(new Piece(table.words(), null, false, false), 0, place));
        }
        this.next = table.next();
    }

    private void drawn(String line) {
        Optional<TextTables.Found> table = new TextTables(this.lines).at(this.next);
        if (table.isPresent()) {
            this.tables++;
            this.blocks.add(new Block.Table(this.tables, table.get().rows()));
            this.next = table.get().next();
        }
        else {
            line(line);
            this.next++;
        }
    }

    private void line(String line) {
        Place place = new Place.Lines(this.next + 1, this.next + 1, Wording.collapse(line));
        for (Piece piece : Markup.pieces(line)) {
            this.blocks.add(new Block.Line(piece, 0, place));
        }
    }

    private void row(String line) {
        int last = lastLine(line);
        String whole = String.join("\n", this.lines.subList(this.next, last + 1));
        List<Cell> cells = new ArrayList<>();
        // empty cells at the end count, for a table may begin with such a row
        List<String> texts = List.of(TAB.split(whole, -1));
        for (int i = 0; i < texts.size(); i++) {
            cells.add(cell(i + 1, last, texts.get(i)));
        }
        this.rows.add(new Row(cells, cells.size()));
        this.next = last + 1;
    }

    private Cell cell(int column, int last, String text) {
        String bare = text.strip();
        if (bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"") && bare.indexOf('\n') > 0) {
            bare = bare.substring(1, bare.length() - 1).replace("\"\"", "\"");
        }
        List<Piece> pieces = new ArrayList<>();
        bare.lines().map(Markup::pieces).forEach(pieces::addAll);
        String words = Wording.collapse(String.join(" ", pieces.stream().map(Piece::text).toList()));
        return new Cell(column, 1, false, null, pieces, new Place.Lines(this.next + 1, last + 1, words));
    }

    /// The line where the row ends that begins here: a quoted cell is closed there, or
    /// the tabs that the table's first row has are complete there.
    private int lastLine(String line) {
        int end = Math.min(this.lines.size(), this.next + LONGEST_ROW);
        if (opensQuote(line)) {
            for (int i = this.next + 1; i < end; i++) {
                if (closesQuote(this.lines.get(i))) {
                    return i;
                }
            }
        }
        int wanted = this.rows.isEmpty() ? 0 : this.rows.getFirst().cells().size() - 1;
        int tabs = tabs(line);
        for (int i = this.next; tabs < wanted && i + 1 < end;) {
            i++;
            tabs += tabs(this.lines.get(i));
            if (tabs == wanted) {
                return i;
            }
        }
        return this.next;
    }

    private static int tabs(String line) {
        return (int) line.chars().filter((c) -> c == '\t').count();
    }

    private static boolean opensQuote(String line) {
        String last = line.substring(line.lastIndexOf('\t') + 1);
        return last.startsWith("\"") && quotes(last) % 2 == 1;
    }

    private static boolean closesQuote(String line) {
        return quotes(line) % 2 == 1;
    }

    private static long quotes(String text) {
        return text.chars().filter((c) -> c == '"').count();
    }

    private void endTable() {
        if (!this.rows.isEmpty()) {
            this.tables++;
            this.blocks.add(new Block.Table(this.tables, List.copyOf(this.rows)));
            this.rows.clear();
        }
    }

    /// A table that was found in a text.
    ///
    /// @param rows none where the lines are only left out
    /// @param next the line after it, counted from 0
    public record Table(List<Row> rows, String words, int next) {

        public Table {
            rows = List.copyOf(rows);
        }

    }

}
