package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.flat.CellFitting;
import org.dueregard.planreader.flat.FlatCell;
import org.dueregard.planreader.flat.FlatLine;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.flat.CellFitting.Kind;
import org.dueregard.planreader.flat.CellFitting.Step;
import org.dueregard.planreader.dates.DateNote;

/// A table whose layout is gone: its headings and cells stand as lines one below the other, some of them across several
/// columns. Puts the rows together again.
final class FlatTable {

    private static final int LEAST_COLUMNS = 3;

    private static final int LEAST_LINES = 6;

    private static final int LONGEST_LABEL = 8;

    /// Lines of a cell that say what it holds.
    private static final int LONGEST_BLOCK = 40;

    private static final int MOST_HEADING_LINES = 200;

    private static final int NUMBER = 1000;

    /// Lines above the headings that may stand on each page.
    private static final int MOST_ABOVE = 6;

    /// A heading over the rows below it, such as `Theme 1: Safer streets`.
    private static final Pattern NO_HEADING = Pattern
        .compile("(?i)\\d{1,2}[.:)]?\\s.*|(?:\\p{L}+ ){1,2}\\d{1,2}\\b.*|(?!no\\b|ref\\b)[^(]*: .*");

    private final List<Line> lines;

    private final List<Column> columns = new ArrayList<>();

    private final List<List<Line>> headings = new ArrayList<>();

    private FlatTable(List<Line> lines) {
        this.lines = lines;
    }

    /// The blocks with the flattened table made whole; empty where there is none.
    static Optional<Result> in(List<Block> blocks) {
        if (isStack(blocks)) {
            return Optional.empty();
        }
        Optional<Result> lines = LineTables.in(blocks);
        if (lines.isPresent()) {
            return lines;
        }
        for (int i = 0; i < blocks.size(); i++) {
            // of each line that may begin one, only so many are looked at as headings
            // take
            if (mayBegin(blocks.get(i)) && new FlatTable(run(blocks, i, MOST_HEADING_LINES)).readHeadings() > 0) {
                int from = fullest(blocks, i);
                List<Line> run = run(blocks, from, Integer.MAX_VALUE);
                FlatTable table = new FlatTable(run);
                int taken = table.readHeadings();
                if (taken > 0 && run.size() - taken >= LEAST_LINES) {
                    return Optional.of(table.upToWhatIsBeside(taken).result(blocks, from, taken));
                }
            }
        }
        return Optional.empty();
    }

    /// Where the most headings begin: a title such as `Action plan` above them is none of
    /// them.
    private static int fullest(List<Block> blocks, int first) {
        FlatTable table = new FlatTable(run(blocks, first, MOST_HEADING_LINES));
        int end = first + table.readHeadings();
        int most = table.columns.size();
        int from = first;
        for (int i = first + 1; i < end; i++) {
            FlatTable later = new FlatTable(run(blocks, i, MOST_HEADING_LINES));
            if (later.readHeadings() > 0 && later.columns.size() > most) {
                most = later.columns.size();
                from = i;
            }
        }
        return from;
    }

    /// Whether labels come back one by one, each above another value, instead of all
    /// together as headings on a further page do.
    private static boolean isStack(List<Block> blocks) {
        Map<String, List<String>> below = new HashMap<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            if (blocks.get(i) instanceof Line line && blocks.get(i + 1) instanceof Line next
                    && Wording.count(line.text()) <= LONGEST_LABEL && Column.of(line.text()) != Column.OTHER
                    && (Labels.isPlain(line.text()) || line.text().endsWith("?") || line.text().endsWith(":"))) {
                below.computeIfAbsent(line.text(), (none) -> new ArrayList<>()).add(next.text());
            }
        }
        long labels = below.values()
            .stream()
            .filter((values) -> values.size() > 1 && Set.copyOf(values).size() == values.size())
            .count();
        return labels > 1;
    }

    private static boolean mayBegin(Block block) {
        return block instanceof Line first && Wording.count(first.text()) <= LONGEST_LABEL
                && Column.of(first.text()) != Column.OTHER;
    }

    /// The lines up to the next table or heading, or so many.
    private static List<Line> run(List<Block> blocks, int from, int most) {
        List<Line> run = new ArrayList<>();
        for (Block block : blocks.subList(from, blocks.size())) {
            if (!(block instanceof Line line) || (line.heading() > 0 && !run.isEmpty()) || run.size() >= most) {
                break;
            }
            run.add(line);
        }
        return run;
    }

    /// Reads the headings: groups of lines between gaps, or single lines; how many lines
    /// they take.
    private int readHeadings() {
        int grouped = headings(true);
        int taken = isEnough() ? grouped : headings(false);
        return isEnough() ? taken : 0;
    }

    /// The table up to a heading of what stands beside a plan.
    private FlatTable upToWhatIsBeside(int taken) {
        for (int i = taken + LEAST_LINES; i < this.lines.size(); i++) {
            boolean alone = isGap(this.lines.get(i - 1), this.lines.get(i))
                    && (i + 1 == this.lines.size() || isGap(this.lines.get(i), this.lines.get(i + 1)));
            if (alone && LineTables.headsWhatIsBeside(this.lines.get(i))) {
                FlatTable table = new FlatTable(this.lines.subList(0, i));
                table.readHeadings();
                return table;
            }
        }
        return this;
    }

    private boolean isEnough() {
        return this.columns.size() >= LEAST_COLUMNS && this.columns.contains(Column.ACTION)
                && (this.columns.contains(Column.OWNER) || this.columns.contains(Column.DEADLINE));
    }

    private int headings(boolean grouped) {
        this.columns.clear();
        this.headings.clear();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        int at = 0;
        while (at < this.lines.size()) {
            int end = grouped ? group(at) : single(at);
            if (this.lines.subList(at, end).stream().anyMatch(FlatTable::isLabelled)) {
                break;
            }
            String words = words(this.lines.subList(at, end));
            Column column = NO_HEADING.matcher(words).matches() ? Column.OTHER : Column.of(words);
            if (column == Column.OTHER || Wording.count(words) > 10 || DateNote.read(words, false).isRead()
                    || !seen.add(column)) {
                break;
            }
            this.columns.add(column);
            this.headings.add(this.lines.subList(at, end));
            at = end;
        }
        settle();
        return at;
    }

    /// Whether the line is a label with its value, such as `Lead: Parks Manager`: no
    /// heading of a column.
    static boolean isLabelled(Line line) {
        List<Labels.Value> values = Labels.in(line.piece().text(), line.place());
        return !values.isEmpty() && !values.getFirst().cell().isBlank();
    }

    private void settle() {
        java.util.Map<Integer, Column> found = new java.util.LinkedHashMap<>();
        java.util.Map<Integer, String> words = new java.util.LinkedHashMap<>();
        for (int i = 0; i < this.columns.size(); i++) {
            found.put(i, this.columns.get(i));
            words.put(i, words(this.headings.get(i)));
        }
        java.util.Map<Integer, Column> settled = ColumnChoice.settled(found, words);
        for (int i = 0; i < this.columns.size(); i++) {
            this.columns.set(i, settled.getOrDefault(i, Column.OTHER));
        }
    }

    private int group(int at) {
        int end = at + 1;
        while (end < this.lines.size() && end - at < MOST_HEADING_LINES
                && !isGap(this.lines.get(end - 1), this.lines.get(end))) {
            end++;
        }
        return end;
    }

    private int single(int at) {
        boolean alone = Column.of(this.lines.get(at).text()) != Column.OTHER;
        return (alone || at + 1 >= this.lines.size()) ? at + 1 : at + 2;
    }

    private static String words(List<Line> lines) {
        return Wording.collapse(String.join(" ", lines.stream().map(Line::text).toList()));
    }

    private static boolean isGap(Line before, Line line) {
        // a page that begins is one too: a form feed, or a line set in beside lines that
        // are not
        if (isSetIn(line) && !isSetIn(before)) {
            return true;
        }
        return !(before.place() instanceof Place.Lines there) || !(line.place() instanceof Place.Lines here)
                || here.first() > there.last() + 1;
    }

    private static boolean isSetIn(Line line) {
        String text = line.piece().text();
        return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
    }

    private Result result(List<Block> blocks, int from, int taken) {
        List<Line> body = new ArrayList<>();
        List<Line> repeated = new ArrayList<>();
        body(taken, above(blocks, from), body, repeated);
        List<Step> steps = CellFitting.fit(this.columns, flat(body));
        List<Row> rows = new ArrayList<>();
        rows.add(headingRow());
        List<Step> row = new ArrayList<>();
        List<Place> mended = new ArrayList<>();
        for (Step step : steps) {
            boolean goesOn = step.kind() == Kind.SAME_ROW || (step.kind() == Kind.SECTION && !row.isEmpty()
                    && row.getLast().kind() == Kind.SECTION && Wording.startsLower(step.line().text()));
            if (!goesOn) {
                close(row, rows, mended);
            }
            row.add(step);
        }
        close(row, rows, mended);
        List<Block> whole = new ArrayList<>(blocks.subList(0, from));
        whole.add(new Table(NUMBER, rows, true));
        whole.addAll(blocks.subList(from + this.lines.size(), blocks.size()));
        List<Line> used = new ArrayList<>(this.lines.subList(0, taken));
        used.addAll(repeated);
        return new Result(whole, body, used, mended, List.of());
    }

    /// The lines above the headings, which may come again on further pages.
    private static Set<String> above(List<Block> blocks, int from) {
        Set<String> above = new java.util.HashSet<>();
        for (Block block : blocks.subList(Math.max(0, from - MOST_ABOVE), from)) {
            if (block instanceof Line line) {
                above.add(line.text());
            }
        }
        return above;
    }

    /// The lines without headings and titles that stand again on later pages, and without
    /// their numbers.
    private void body(int taken, Set<String> above, List<Line> body, List<Line> repeated) {
        List<String> heads = this.lines.subList(0, taken).stream().map(Line::text).toList();
        int at = taken;
        while (at < this.lines.size()) {
            int end = Math.min(at + taken, this.lines.size());
            Line line = this.lines.get(at);
            if (this.lines.subList(at, end).stream().map(Line::text).toList().equals(heads)) {
                repeated.addAll(this.lines.subList(at, end));
                at = end;
            }
            else {
                boolean number = line.text().length() <= 3 && line.text().matches("\\d{1,3}")
                        && at + 1 < this.lines.size() && above.contains(this.lines.get(at + 1).text());
                boolean page = above.contains(line.text()) || Leftovers.certain(line.text()) != null || number;
                (page ? repeated : body).add(line);
                at++;
            }
        }
    }

    private static List<FlatLine> flat(List<Line> lines) {
        int gaps = 0;
        for (int i = 1; i < lines.size(); i++) {
            gaps += isGap(lines.get(i - 1), lines.get(i)) ? 1 : 0;
        }
        boolean alone = gaps * 8 < lines.size();
        List<FlatLine> flat = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean gap = i == 0 || isGap(lines.get(i - 1), lines.get(i));
            int end = i + 1;
            while (!alone && end < lines.size() && end < i + LONGEST_BLOCK
                    && !isGap(lines.get(end - 1), lines.get(end))) {
                end++;
            }
            flat.add(flat(lines.get(i), words(lines.subList(i, end)), gap, alone));
        }
        return flat;
    }

    private static FlatLine flat(Line line, String block, boolean gap, boolean alone) {
        BitSet bars = new BitSet();
        List<String> words = new ArrayList<>();
        for (String word : Wording.words(line.text())) {
            if (word.equals("|")) {
                bars.set(words.size());
            }
            else {
                words.add(word);
            }
        }
        return new FlatLine(line, String.join(" ", words), words, bars, block, gap || alone, gap, alone);
    }

    private Row headingRow() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < this.headings.size(); i++) {
            String words = words(this.headings.get(i));
            cells.add(new Cell(i + 1, 1, false, null, List.of(new Block.Piece(words, null, false, false)),
                    this.headings.get(i).getFirst().place()));
        }
        return new Row(cells, cells.size());
    }

    private void close(List<Step> steps, List<Row> rows, List<Place> mended) {
        if (steps.isEmpty()) {
            return;
        }
        boolean section = steps.getFirst().kind() == Kind.SECTION;
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < (section ? 1 : this.columns.size()); column++) {
            FlatCell cell = new FlatCell(this.columns.get(column));
            for (Step step : steps) {
                for (CellFitting.Piece piece : step.pieces()) {
                    if (piece.column() == column) {
                        cell.add(step.line(), piece.text(), step.pieces().size() > 1);
                    }
                }
            }
            cells.add(
                    cell.cell(column + 1, section ? this.columns.size() : 1, steps.getFirst().line().source().place()));
        }
        rows.add(new Row(cells, this.columns.size()));
        if (steps.stream().anyMatch((step) -> step.pieces().size() > 1)) {
            mended.add(cells.getFirst().place());
        }
        steps.clear();
    }

    /// @param body the lines that became cells
    /// @param headings the lines that were headings, or stand on each page
    /// @param cut where rows begin that have lines cut into pieces
    /// @param stacked where tables begin whose cells stand one below the other
    record Result(List<Block> blocks, List<Line> body, List<Line> headings, List<Place> cut, List<Place> stacked) {
    }

}
