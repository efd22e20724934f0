package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.dates.DateNote;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.flat.FlatCell;
import org.dueregard.planreader.flat.RowFitting;
import org.dueregard.planreader.flat.RowFitting.Kind;
import org.dueregard.planreader.flat.RowFitting.Step;
import org.dueregard.planreader.flat.RowLine;
import org.dueregard.planreader.flat.RunOnLines;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.Ratings;

/// Tables that were pasted as text, a paragraph of a cell on each line: finds their headings, which stand one below
/// the other too, and puts the rows together again.
final class LineTables {

    private static final int LEAST_COLUMNS = 3;

    /// Lines of a text that is looked at; larger ones are no plan.
    private static final int MOST_LINES = 4000;

    private static final int LEAST_ROWS = 2;

    private static final int MOST_HEADINGS = 24;

    private static final int LONGEST_HEADING = 10;

    private static final int LONGEST_TEXT = 100;

    private static final int LONGEST_UNKNOWN = 6;

    private static final int LONGEST_OBJECTIVE = 30;

    private static final int NUMBER = 1000;

    /// Of a hundred lines so many may begin in small letters; where more do, lines are
    /// parts of paragraphs.
    private static final int MOST_WRAPPED = 8;

    /// Headings of what follows a plan.
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(?:\\d{1,2}\\.? )?(?:(?:words|terms|initials) (?:we use|used|explained)|abbreviations.*|definitions|sign[- ]?off|(?:document|version) (?:control|history)|approval"
                    + "|(?:how we will )?monitor(?:ing)?(?: (?:and|&) review(?:ing)?)?(?: this plan)?|monitro\\b.*|complaints|related (?:pages|documents|policies)|did you find .*|feedback|signed\\b.*|contact\\b.*)");

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)] ");

    private final List<Block> blocks;

    private final Map<Integer, Headed> headings = new LinkedHashMap<>();

    private final Map<String, Column> known = new HashMap<>();

    private final List<Block> whole = new ArrayList<>();

    private final List<Line> body = new ArrayList<>();

    private final List<Line> used = new ArrayList<>();

    private int rows;

    private int full;

    private final RunOnLines runOn;

    private LineTables(List<Block> blocks, RunOnLines runOn) {
        this.blocks = blocks;
        this.runOn = runOn;
    }

    /// The blocks with the tables made whole; empty where there is none.
    static Optional<FlatTable.Result> in(List<Block> blocks) {
        if (blocks.size() > MOST_LINES) {
            return Optional.empty();
        }
        RunOnLines runOn = RunOnLines.in(blocks);
        LineTables tables = new LineTables(runOn.isEmpty() ? blocks : runOn.blocks(), runOn);
        tables.findHeadings();
        if (tables.headings.isEmpty() || (runOn.isEmpty() && tables.isWrapped())) {
            return Optional.empty();
        }
        return tables.result();
    }

    private void findHeadings() {
        for (int i = 0; i < this.blocks.size(); i++) {
            if (this.blocks.get(i) instanceof Line line && column(line) != Column.OTHER) {
                Headed headed = headed(i);
                if (headed != null) {
                    this.headings.put(i, headed);
                    i += headed.lines().size() - 1;
                }
            }
        }
    }

    /// What the line heads, if it is a heading; looked at once for the same words.
    private Column column(Line line) {
        if (line.text().length() > LONGEST_TEXT) {
            return Column.OTHER;
        }
        return this.known.computeIfAbsent(line.text(), (text) -> heads(line));
    }

    private static Column heads(Line line) {
        String text = line.text();
        boolean heads = Wording.count(text) <= LONGEST_HEADING && !RowLine.of(line, false, false).isListed()
                && !PlanGrammar.REFERENCE.matcher(text).lookingAt() && !DateNote.read(text, false).isRead()
                && !FlatTable.isLabelled(line) && !text.matches("(?i)(?!no\\.|ref\\.).*(?:[.;,]|: .*)")
                && Ratings.ofWords(text) == null;
        return heads ? Column.of(text) : Column.OTHER;
    }

    private @org.jspecify.annotations.Nullable Headed headed(int at) {
        List<Line> lines = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        int end = Math.min(this.blocks.size(), at + MOST_HEADINGS);
        for (int i = at; i < end && this.blocks.get(i) instanceof Line line; i++) {
            Column column = column(line);
            if (column == Column.OTHER && !isBetweenHeadings(i, columns)) {
                break;
            }
            lines.add(line);
            columns.add(column);
        }
        List<List<Line>> groups = new ArrayList<>();
        boolean twice = isTwice(columns);
        for (int i = 0; i < lines.size(); i += twice ? 2 : 1) {
            Column column = columns.get(i);
            if (!twice && columns.indexOf(column) < i && !column.isShared() && column != Column.OTHER) {
                break;
            }
            groups.add(lines.subList(i, Math.min(lines.size(), i + (twice ? 2 : 1))));
        }
        return headed(groups);
    }

    /// Whether the line, which is no heading that is known, stands between such.
    private boolean isBetweenHeadings(int at, List<Column> before) {
        return !before.isEmpty() && before.getLast() != Column.OTHER && at + 2 < this.blocks.size()
                && this.blocks.get(at) instanceof Line line && Wording.isHeading(line.text())
                && Wording.count(line.text()) <= LONGEST_UNKNOWN && !line.text().matches(".*\\d.*")
                && this.blocks.get(at + 1) instanceof Line next && !before.contains(column(next))
                && column(next) != Column.OTHER && this.blocks.get(at + 2) instanceof Line third
                && !before.contains(column(third)) && column(third) != Column.OTHER;
    }

    /// Whether each heading stands twice, in one language and in the other.
    private static boolean isTwice(List<Column> columns) {
        int pairs = 0;
        for (int i = 0; i + 1 < columns.size(); i += 2) {
            pairs += (columns.get(i) == columns.get(i + 1)) ? 1 : 0;
        }
        return pairs >= LEAST_COLUMNS && pairs == columns.size() / 2;
    }

    private static @org.jspecify.annotations.Nullable Headed headed(List<List<Line>> groups) {
        Map<Integer, Column> found = new LinkedHashMap<>();
        Map<Integer, String> words = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            String text = words(groups.get(i));
            words.put(i, text);
            found.put(i, Column.of(groups.get(i).getFirst().text()));
        }
        Map<Integer, Column> settled = ColumnChoice.settled(found, words);
        boolean plan = groups.size() >= LEAST_COLUMNS && settled.containsValue(Column.ACTION)
                && (settled.containsValue(Column.OWNER) || settled.containsValue(Column.DEADLINE));
        if (!plan) {
            return null;
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            columns.add(settled.getOrDefault(i, Column.OTHER));
        }
        return new Headed(columns, groups);
    }

    private static String words(List<Line> lines) {
        return Wording.collapse(String.join(" ", lines.stream().map(Line::text).toList()));
    }

    /// Whether lines are parts of paragraphs.
    private boolean isWrapped() {
        int first = this.headings.keySet().iterator().next();
        int lines = 0;
        int lower = 0;
        for (Block block : this.blocks.subList(first, this.blocks.size())) {
            if (block instanceof Line line) {
                lines++;
                lower += (Wording.startsLower(line.text()) && !DateNote.read(line.text(), false).isRead()) ? 1 : 0;
            }
        }
        return lower * 100 > lines * MOST_WRAPPED;
    }

    /// The parts below the same headings are fitted together.
    private Optional<FlatTable.Result> result() {
        Map<List<String>, List<Integer>> alike = new LinkedHashMap<>();
        this.headings
            .forEach((at, headed) -> alike.computeIfAbsent(headed.words(), (none) -> new ArrayList<>()).add(at));
        Map<Integer, List<Step>> steps = new HashMap<>();
        boolean spaced = isSpaced();
        BitSet numbered = numbered();
        for (List<Integer> places : alike.values()) {
            List<Column> columns = headingsAt(places.getFirst()).columns();
            List<List<Step>> found = RowFitting.fit(columns, places.stream().map((at) -> part(at, spaced)).toList());
            for (int i = 0; i < places.size(); i++) {
                steps.put(places.get(i), found.get(i));
            }
        }
        for (int i = 0; i < this.blocks.size(); i++) {
            Headed headed = this.headings.get(i);
            if (headed != null) {
                part(i, headed, steps.getOrDefault(i, List.of()));
                i = end(i) - 1;
            }
            else if (!numbered.get(i)) {
                this.whole.add(outside(this.blocks.get(i)));
            }
        }
        List<Place> begins = alike.values().stream().map((places) -> headingsAt(places.getFirst()).place()).toList();
        boolean plan = this.full >= LEAST_ROWS && this.full * 2 >= this.rows;
        return plan
                ? Optional
                    .of(new FlatTable.Result(this.whole, sources(this.body), sources(this.used), List.of(), begins))
                : Optional.empty();
    }

    /// The blocks of lists outside of the tables, such as the contents: they group
    /// nothing.
    private BitSet numbered() {
        BitSet numbered = new BitSet();
        for (int begin = 0; begin < this.blocks.size(); begin++) {
            int end = begin;
            while (end < this.blocks.size() && isNumbered(this.blocks.get(end))) {
                end++;
            }
            if (end - begin >= LEAST_COLUMNS) {
                numbered.set(begin, end);
            }
            begin = Math.max(begin, end - 1);
        }
        return numbered;
    }

    private static boolean isNumbered(Block block) {
        return block instanceof Line line && line.heading() == 0 && NUMBERED.matcher(line.text()).lookingAt();
    }

    /// A line that calls itself an objective heads what follows, however long it is.
    private static Block outside(Block block) {
        boolean heads = block instanceof Line line && line.heading() == 0
                && Character.isLetter(line.text().codePointAt(0)) && Wording.count(line.text()) <= LONGEST_OBJECTIVE
                && !line.text().matches(".*[.;,]") && line.text().matches("(?:\\p{L}+ ){1,3}\\d{1,3}\\s*[:–—-].*")
                && PlanGrammar.REFERENCE.matcher(line.text()).lookingAt();
        return (heads && block instanceof Line line) ? new Line(line.piece(), Flow.BY_LOOK, line.place()) : block;
    }

    /// The lines of the file, each once.
    private List<Line> sources(List<Line> lines) {
        return lines.stream().map(this.runOn::source).distinct().toList();
    }

    private Headed headingsAt(int at) {
        return java.util.Objects.requireNonNull(this.headings.get(at));
    }

    /// Where the part ends that begins with headings.
    private int end(int at) {
        int end = at + headingsAt(at).size();
        while (end < this.blocks.size() && this.blocks.get(end) instanceof Line && !this.headings.containsKey(end)) {
            end++;
        }
        return end;
    }

    /// Whether a blank line stands between all lines, so that only further ones are
    /// cells.
    private boolean isSpaced() {
        int gaps = 0;
        int lines = 0;
        for (int at : this.headings.keySet()) {
            for (int i = at + 1, end = end(at); i < end; i++) {
                lines++;
                gaps += (gap((Line) this.blocks.get(i - 1), (Line) this.blocks.get(i)) > 0) ? 1 : 0;
            }
        }
        return gaps * 10 > lines * 7;
    }

    private List<RowLine> part(int at, boolean spaced) {
        List<RowLine> lines = new ArrayList<>();
        int from = at + headingsAt(at).size();
        for (int i = from, end = end(at); i < end; i++) {
            Line line = (Line) this.blocks.get(i);
            if (isOfPage(line, at)) {
                continue;
            }
            int gap = gap((Line) this.blocks.get(i - 1), line);
            for (int blank = spaced ? (gap - 1) / 2 : gap; blank > 0; blank--) {
                lines.add(RowLine.blank());
            }
            lines.add(RowLine.of(line, isBeside(line), !this.runOn.isEmpty()));
        }
        return lines;
    }

    /// Whether the line stands on each page, so that it is none of the table's.
    private boolean isOfPage(Line line, int at) {
        boolean number = line.text().matches("\\d{1,3}") && headingsAt(at).columns().contains(Column.REFERENCE);
        return !number && Leftovers.certain(line.text()) != null;
    }

    private static boolean isBeside(Line line) {
        return Titles.isGeneral(line.text()) || Titles.isNone(line.text()) || headsWhatIsBeside(line);
    }

    /// Whether the line is a heading of what stands beside a plan.
    static boolean headsWhatIsBeside(Line line) {
        return BESIDE.matcher(line.text()).matches();
    }

    /// How many blank lines are between.
    private static int gap(Line before, Line line) {
        int gap = switch (line.place()) {
            case Place.Lines here ->
                (before.place() instanceof Place.Lines there) ? here.first() - there.last() - 1 : 0;
            case Place.Paragraph here ->
                (before.place() instanceof Place.Paragraph there) ? here.number() - there.number() - 1 : 0;
            default -> 0;
        };
        return Math.clamp(gap, 0, MOST_HEADINGS);
    }

    private void part(int at, Headed headed, List<Step> steps) {
        headed.groups().forEach(this.used::addAll);
        ofPages(at);
        int last = steps.size();
        while (last > 0 && steps.get(last - 1).kind() != Kind.CELL) {
            last--;
        }
        List<Row> table = new ArrayList<>();
        List<Step> row = new ArrayList<>();
        for (Step step : steps.subList(0, last)) {
            if (step.kind() == Kind.OUTSIDE && step.line().source() != null) {
                close(headed, row, table);
                table(headed, table);
                this.whole.add(outside(step.line().source()));
            }
            else if (step.kind() == Kind.SECTION || step.begins()) {
                close(headed, row, table);
                row.add(step);
            }
            else {
                row.add(step);
            }
        }
        close(headed, row, table);
        table(headed, table);
        for (Step step : steps.subList(last, steps.size())) {
            if (step.line().source() != null) {
                this.whole.add(outside(step.line().source()));
            }
        }
    }

    private void ofPages(int at) {
        for (int i = at + headingsAt(at).size(), end = end(at); i < end; i++) {
            Line line = (Line) this.blocks.get(i);
            if (isOfPage(line, at)) {
                this.used.add(line);
            }
        }
    }

    private void table(Headed headed, List<Row> rows) {
        if (!rows.isEmpty()) {
            List<Row> all = new ArrayList<>();
            all.add(headed.row());
            all.addAll(rows);
            this.whole.add(new Table(NUMBER + this.whole.size(), all, true));
            rows.clear();
        }
    }

    private void close(Headed headed, List<Step> steps, List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (Step step : steps) {
            if (step.line().source() != null) {
                lines.add(step.line().source());
            }
        }
        if (!lines.isEmpty()) {
            boolean section = steps.getFirst().kind() == Kind.SECTION;
            int width = headed.columns().size();
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < (section ? 1 : width); column++) {
                FlatCell cell = new FlatCell(headed.columns().get(column));
                for (Step step : steps) {
                    if (section || (step.kind() == Kind.CELL && step.column() == column)) {
                        cell.add(step.line());
                    }
                }
                cells.add(cell.cell(column + 1, section ? width : 1, lines.getFirst().place()));
            }
            rows.add(new Row(cells, width));
            this.body.addAll(lines);
            count(headed, cells, section);
        }
        steps.clear();
    }

    private void count(Headed headed, List<Cell> cells, boolean section) {
        int action = headed.columns().indexOf(Column.ACTION);
        if (!section) {
            this.rows++;
            this.full += (!cells.get(action).isBlank() && cells.stream().filter((cell) -> !cell.isBlank()).count() > 1)
                    ? 1 : 0;
        }
    }

    /// Headings one below the other.
    ///
    /// @param groups the lines of each
    private record Headed(List<Column> columns, List<List<Line>> groups) {

        List<Line> lines() {
            return this.groups.stream().flatMap(List::stream).toList();
        }

        int size() {
            return lines().size();
        }

        Place place() {
            return this.groups.getFirst().getFirst().place();
        }

        List<String> words() {
            return this.groups.stream().map(LineTables::words).toList();
        }

        Row row() {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < this.groups.size(); i++) {
                List<Line> lines = this.groups.get(i);
                cells.add(new Cell(i + 1, 1, false, null,
                        List.of(new Block.Piece(LineTables.words(lines), null, false, false)),
                        lines.getFirst().place()));
            }
            return new Row(cells, cells.size());
        }

    }

}
