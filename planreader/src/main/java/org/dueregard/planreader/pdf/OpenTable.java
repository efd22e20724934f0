package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dueregard.planreader.pdf.PageTable.TableCell;
import org.dueregard.planreader.pdf.PageTable.TableRow;
import org.jspecify.annotations.Nullable;

/// A table without lines around its cells, found among the lines of a page by its columns. Where lines stand between
/// its rows they part them; else wider gaps do; else a row begins where its first column does, or where words begin anew
/// in most columns.
final class OpenTable {

    private static final Pattern REFERENCE = Pattern
        .compile("(?:(?:[A-Z]{1,3}-?)?\\d{1,3}(?:\\.\\d{1,3}){0,2}[a-z]?|[A-Z]\\d{1,3})[.):]?");

    private static final double GAP = 1.3;

    private static final double FAR = 3.5;

    private static final double HEADING = 1.25;

    private static final double LARGER = 1.05;

    private static final double CLOSEST = 0.9;

    private static final double SAME = 1.03;

    private static final double FURTHER = 1.1;

    private static final int FEWEST_LINES = 3;

    private static final int SETTLING = 4;

    private static final double HIGHEST = 0.4;

    /// How many lines below that of a section the first with several cells stands.
    private static final int NEAR = 3;

    private final Page page;

    private final Gutters gutters;

    private final List<TextLine> lines;

    private final double pitch;

    private final List<Double> lefts = new ArrayList<>();

    private final List<Double> rights = new ArrayList<>();

    private final int begin;

    /// How many lines at its head are the headings of the page before.
    private int repeated;

    /// The lines that cross the strips between columns.
    private final BitSet crossed = new BitSet();

    private final double closest;

    private boolean ruled;

    private OpenTable(Page page, Gutters gutters, List<TextLine> lines, int begin, double pitch) {
        this.page = page;
        this.begin = begin;
        this.gutters = gutters;
        this.lines = lines;
        this.pitch = pitch;
        for (int i = 0; i < lines.size(); i++) {
            this.crossed.set(i, !gutters.spare(lines.get(i)) || isAlone(i));
        }
        this.closest = closest();
    }

    int begin() {
        return this.begin;
    }

    int end() {
        return this.begin + this.lines.size();
    }

    /// The table that begins at a line; null where none does.
    ///
    /// @param before a table at the end of the page before, which may go on
    static @Nullable OpenTable at(Page page, List<TextLine> lines, int begin, @Nullable OpenTable before,
            double pitch) {
        if (before != null && before.gutters.spare(lines.get(begin)) && !before.isBelow(lines.get(begin))) {
            OpenTable rest = grown(page, before.gutters, lines, begin, pitch, false).withoutRemark(before.widest());
            if (!rest.goesOn() && before.isCutBefore(rest.lines.getFirst())) {
                rest = rest.first(rest.block());
            }
            if (rest.goesOn() || before.isCutBefore(rest.lines.getFirst())) {
                rest.repeated = before.repeatedIn(rest.lines);
                rest.frame(before);
                return rest;
            }
        }
        Gutters first = Gutters.of(lines.get(begin));
        if (!first.makeColumns() || lines.get(begin).first().quarters() != 0) {
            return null;
        }
        OpenTable table = grown(page, first, lines, begin, pitch, true).withoutRemark(0);
        table.frame(null);
        long shared = table.lines.stream().filter((line) -> table.gutters.filled(line) > 1).count();
        return (table.lines.size() >= FEWEST_LINES && shared >= 2) ? table : null;
    }

    /// Whether the line is larger than any of the table, as only the title of what comes
    /// next is.
    private boolean isBelow(TextLine line) {
        return this.lines.stream().allMatch((own) -> line.size() > LARGER * own.size());
    }

    private OpenTable first(int count) {
        return new OpenTable(this.page, this.gutters, this.lines.subList(0, count), this.begin, this.pitch);
    }

    /// The table without lines below it that stand in the first column alone, further
    /// down than any of its rows are
    /// apart.
    ///
    /// @param least how far apart its rows are on the page before
    private OpenTable withoutRemark(double least) {
        double widest = least;
        for (int i = 1; i < this.lines.size(); i++) {
            double gap = gap(i);
            if (gap > FURTHER * widest && widest > 0
                    && this.lines.subList(i, this.lines.size()).stream().allMatch(this::isFirstOnly)) {
                return first(i);
            }
            widest = Math.max(widest, gap);
        }
        return this;
    }

    private double gap(int at) {
        return this.lines.get(at).baseline() - this.lines.get(at - 1).baseline();
    }

    /// The widest distance from line to line.
    private double widest() {
        return IntStream.range(1, this.lines.size()).mapToDouble(this::gap).max().orElse(0);
    }

    /// How many lines follow each other as those of a paragraph do.
    private int block() {
        int count = 1;
        while (count < this.lines.size() && gap(count) < GAP * this.pitch * this.lines.get(count).size()) {
            count++;
        }
        return count;
    }

    /// Whether the words of the first column go down to the end of the table and from
    /// there on in the line.
    private boolean isCutBefore(TextLine line) {
        TextLine last = this.lines.getLast();
        return this.gutters.columnOf(last.first()) == 0
                && BrokenRow.goesOn(TextLine.of(this.gutters.words(last, 0)), line);
    }

    /// With how many of its own first lines others begin too.
    private int repeatedIn(List<TextLine> others) {
        int most = (this.gutters.filled(others.getFirst()) > 1) ? Math.min(this.lines.size(), others.size()) : 0;
        int same = 0;
        while (same < most && this.lines.get(same).text().equals(others.get(same).text())) {
            same++;
        }
        return same;
    }

    /// Whether words stand in several columns, or in one in which no row begins.
    private boolean goesOn() {
        return this.gutters.columnOf(this.lines.getFirst().first()) > 0
                || this.lines.stream().anyMatch((line) -> this.gutters.filled(line) > 1);
    }

    /// Takes in lines as long as they leave the columns apart; a table that begins here
    /// may
    /// still settle which columns it has.
    private static OpenTable grown(Page page, Gutters first, List<TextLine> lines, int begin, double pitch,
            boolean begins) {
        Gutters gutters = first;
        List<TextLine> taken = new ArrayList<>();
        for (int i = begin; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean far = i > begin && line.baseline() - lines.get(i - 1).baseline() > FAR * pitch * line.size();
            boolean heading = line.size() > HEADING * lines.get(begin).size();
            if (far || heading || line.first().quarters() != 0 || isAboveAnother(lines, begin, i)) {
                break;
            }
            if (begins && i > begin && i - begin <= SETTLING) {
                gutters = gutters.settledBy(line);
            }
            Gutters narrowed = gutters.narrowedBy(line);
            boolean whole = narrowed.columns() == gutters.columns();
            if (whole) {
                gutters = narrowed;
            }
            else if (!isSection(lines, i, gutters)) {
                break;
            }
            taken.add(line);
        }
        int from = begin;
        while (begins && from > 0 && isAboveHeadings(lines.get(from - 1), lines.get(from), gutters, pitch)) {
            from--;
            taken.addFirst(lines.get(from));
        }
        boolean refines = begins && taken.size() >= FEWEST_LINES;
        return new OpenTable(page, refines ? gutters.refinedBy(taken) : gutters, taken, from, pitch);
    }

    /// Whether a bold line leads to another table with the same headings.
    private static boolean isAboveAnother(List<TextLine> lines, int begin, int at) {
        TextLine line = lines.get(at);
        String headings = lines.get(begin).text();
        return at > begin + 1 && line.isBold() && line.size() > LARGER * lines.get(begin + 1).size()
                && lines.subList(at + 1, Math.min(lines.size(), at + 1 + NEAR))
                    .stream()
                    .anyMatch((each) -> each.text().equals(headings));
    }

    /// The upper line of headings of two lines, of which the lower was found first.
    private static boolean isAboveHeadings(TextLine above, TextLine line, Gutters gutters, double pitch) {
        return gutters.spare(above) && gutters.columnOf(above.first()) > 0 && above.first().quarters() == 0
                && line.baseline() - above.baseline() < GAP * pitch * line.size();
    }

    /// A single line of words across columns, with the table going on below it.
    private static boolean isSection(List<TextLine> lines, int at, Gutters gutters) {
        boolean goesOn = false;
        for (int i = at + 1; i < lines.size() && i <= at + NEAR && !goesOn && gutters.spare(lines.get(i)); i++) {
            goesOn = gutters.filled(lines.get(i)) > 1;
        }
        return goesOn && at > 0 && !Gutters.of(lines.get(at)).makeColumns();
    }

    /// Where the columns begin, and how far their words reach; as on the page before
    /// where
    /// the table goes on from there.
    private void frame(@Nullable OpenTable before) {
        int columns = this.gutters.columns();
        for (int i = 0; i < columns; i++) {
            this.lefts.add((before != null) ? before.lefts.get(i) : Double.MAX_VALUE);
            this.rights.add((before != null) ? before.rights.get(i) : 0.0);
        }
        for (int i = 0; i < this.lines.size(); i++) {
            if (!this.crossed.get(i)) {
                for (Word word : this.lines.get(i).words()) {
                    int column = this.gutters.columnOf(word);
                    if (before == null) {
                        this.lefts.set(column, Math.min(this.lefts.get(column), word.box().left() - 1));
                    }
                    this.rights.set(column, Math.max(this.rights.get(column), word.box().right() + 1));
                }
            }
        }
    }

    PageTable table() {
        List<Double> edges = new ArrayList<>(this.lefts);
        edges.add(Math.max(this.page.width() - edges.getFirst(), edges.getLast() + 10));
        List<TableRow> rows = new ArrayList<>();
        boolean[] begins = begins();
        if (this.ruled) {
            List<TextLine> across = this.crossed.stream().mapToObj(this.lines::get).toList();
            List<Double> walls = this.gutters.strips().stream().map((strip) -> (strip[0] + strip[1]) / 2).toList();
            rows.addAll(new RuledRows(this.lines, walls).of(this.page, across, this.rights));
        }
        int from = rows.isEmpty() ? 0 : this.lines.size();
        for (int i = from + 1; i <= this.lines.size(); i++) {
            if (i == this.lines.size() || begins[i]) {
                rows.addAll(rows(this.lines.subList(from, i), edges));
                from = i;
            }
        }
        Box box = this.lines.stream().map(TextLine::box).reduce(Box::with).orElseThrow();
        return new PageTable(this.page, box, edges, rows, false);
    }

    private List<TableRow> rows(List<TextLine> own, List<Double> edges) {
        if (this.ruled || own.size() < 2 || !isRow(own)) {
            return List.of(row(own, edges));
        }
        List<List<TextLine>> columns = new ArrayList<>();
        for (int column = 0; column < this.gutters.columns(); column++) {
            int here = column;
            columns
                .add(TextLine.lines(own.stream().flatMap((line) -> this.gutters.words(line, here).stream()).toList()));
        }
        double size = own.stream().mapToDouble(TextLine::size).sorted().skip(own.size() / 2).findFirst().orElse(10);
        List<RowFit.Row> fitted = new RowFit(columns, limits(), this.closest * size, fills()).rows(true);
        List<TableRow> rows = new ArrayList<>();
        for (RowFit.Row row : fitted) {
            rows.add(row(row, edges));
        }
        return rows;
    }

    /// How far words may reach: up to the next column, but for the least white that
    /// stands between any two.
    private List<Double> limits() {
        double least = Double.MAX_VALUE;
        for (int column = 0; column + 1 < this.lefts.size(); column++) {
            least = Math.min(least, this.lefts.get(column + 1) - this.rights.get(column));
        }
        List<Double> limits = new ArrayList<>(this.rights);
        for (int column = 0; column + 1 < this.lefts.size(); column++) {
            limits.set(column, this.lefts.get(column + 1) - least);
        }
        return limits;
    }

    /// The areas among the words that seem to be cells.
    private List<Fill> fills() {
        double height = this.lines.getLast().box().bottom() - this.lines.getFirst().box().top();
        double left = this.lefts.getFirst();
        double right = this.rights.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return this.page.fills()
            .stream()
            .filter((fill) -> !fill.isWhite() && fill.box().height() < HIGHEST * height && fill.box().right() > left
                    && fill.box().left() < right)
            .toList();
    }

    private TableRow row(RowFit.Row row, List<Double> edges) {
        Box box = row.own().map(TextLine::box).reduce(Box::with).orElseThrow();
        List<TableCell> cells = new ArrayList<>();
        for (int column = 0; column < this.gutters.columns(); column++) {
            Box place = new Box(edges.get(column), box.top(), edges.get(column + 1), box.bottom());
            cells.add(new TableCell(place, row.cells().get(column), PageTable.fill(this.page, place),
                    row.inherited().get(column), this.rights.get(column)));
        }
        return new TableRow(cells, box.top(), box.bottom(), false);
    }

    private TableRow row(List<TextLine> own, List<Double> edges) {
        Box box = own.stream().map(TextLine::box).reduce(Box::with).orElseThrow();
        if (own.size() == 1 && this.crossed.get(this.lines.indexOf(own.getFirst()))) {
            Box whole = new Box(edges.getFirst(), box.top(), edges.getLast(), box.bottom());
            TableCell cell = new TableCell(whole, own, PageTable.fill(this.page, whole), false, whole.right());
            return new TableRow(List.of(cell), box.top(), box.bottom(), false);
        }
        List<TableCell> cells = new ArrayList<>();
        for (int column = 0; column < this.gutters.columns(); column++) {
            int here = column;
            Box place = new Box(edges.get(column), box.top(), edges.get(column + 1), box.bottom());
            List<TextLine> lines = own.stream()
                .map((line) -> this.gutters.words(line, here))
                .filter((words) -> !words.isEmpty())
                .map(TextLine::of)
                .toList();
            cells.add(new TableCell(place, lines, PageTable.fill(this.page, place), false, this.rights.get(column)));
        }
        return new TableRow(cells, box.top(), box.bottom(), false);
    }

    /// Where rows begin.
    private boolean[] begins() {
        boolean[] byRules = new boolean[this.lines.size()];
        boolean[] byGaps = new boolean[this.lines.size()];
        for (int i = 1; i < this.lines.size(); i++) {
            TextLine above = this.lines.get(i - 1);
            TextLine line = this.lines.get(i);
            byRules[i] = isRuled(above, line);
            byGaps[i] = line.baseline() - above.baseline() > GAP * this.closest * line.size();
        }
        int rules = whole(byRules);
        int gaps = whole(byGaps);
        if (rules > 1 && rules * 2 >= gaps) {
            this.ruled = true;
            return byRules;
        }
        boolean[] sections = new boolean[this.lines.size()];
        for (int i = 1; i < sections.length; i++) {
            sections[i] = this.crossed.get(i) || this.crossed.get(i - 1) || i == this.repeated;
        }
        return sections;
    }

    /// How far apart the lines of one cell stand: the smallest distance within a column
    /// that is found twice. Where most
    /// rows have a single line the distance usual on the page is the one between rows.
    private double closest() {
        List<Double> distances = new ArrayList<>();
        for (int column = 0; column < this.gutters.columns(); column++) {
            TextLine above = null;
            for (int i = 0; i < this.lines.size(); i++) {
                List<Word> words = this.crossed.get(i) ? List.of() : this.gutters.words(this.lines.get(i), column);
                if (!words.isEmpty()) {
                    TextLine here = TextLine.of(words);
                    distances
                        .add((above == null) ? 0 : (here.baseline() - above.baseline()) / Math.max(1, here.size()));
                    above = here;
                }
            }
        }
        distances.removeIf((distance) -> distance < CLOSEST || distance > this.pitch);
        distances.sort(null);
        for (int i = 1; i < distances.size(); i++) {
            if (distances.get(i) < SAME * distances.get(i - 1)) {
                return distances.get(i);
            }
        }
        return this.pitch;
    }

    /// Puts what is no row by itself, such as a paragraph of one cell, to the row above;
    /// rows of sections stand alone.
    ///
    /// @return how many rows begin below the first
    private int whole(boolean[] begins) {
        int count = 0;
        for (int i = 1; i < begins.length; i++) {
            if (begins[i]) {
                int end = i + 1;
                while (end < begins.length && !begins[end]) {
                    end++;
                }
                begins[i] = isRow(this.lines.subList(i, end));
                count += begins[i] ? 1 : 0;
            }
            begins[i] |= this.crossed.get(i) || this.crossed.get(i - 1);
        }
        return count;
    }

    /// Whether a bold line in the first column stands alone, above a row whose first cell
    /// is not bold: the title of a
    /// section that is no longer than the column is wide.
    private boolean isAlone(int at) {
        TextLine line = this.lines.get(at);
        if (at == 0 || at + 1 >= this.lines.size() || !line.isBold() || !isFirstOnly(line)
                || line.box().left() > this.lines.getFirst().box().left() + line.size()) {
            return false;
        }
        TextLine above = this.lines.get(at - 1);
        TextLine below = this.lines.get(at + 1);
        boolean apart = line.baseline() - above.baseline() > CLOSEST * line.size()
                && below.baseline() - line.baseline() > CLOSEST * line.size();
        boolean others = this.lines.stream()
            .skip(at + 1L)
            .filter((each) -> this.gutters.columnOf(each.first()) == 0)
            .limit(NEAR)
            .anyMatch((each) -> !each.first().bold());
        return apart && others && (!isFirstOnly(above) || !above.isBold());
    }

    private boolean isFirstOnly(TextLine line) {
        return line.words().stream().allMatch((word) -> this.gutters.columnOf(word) == 0);
    }

    static boolean beginsWithReference(TextLine line) {
        return REFERENCE.matcher(line.first().text()).matches();
    }

    private boolean isRow(List<TextLine> block) {
        List<Integer> columns = block.stream()
            .flatMap((line) -> line.words().stream())
            .map(this.gutters::columnOf)
            .distinct()
            .toList();
        return columns.size() > 1 || columns.contains(0);
    }

    private boolean isRuled(TextLine above, TextLine line) {
        double width = this.lines.stream().mapToDouble((each) -> each.box().right()).max().orElse(0)
                - this.lines.stream().mapToDouble((each) -> each.box().left()).min().orElse(0);
        double length = 0;
        for (Rule rule : this.page.rules()) {
            if (rule.level() && rule.at() > above.baseline() - 1 && rule.at() < line.baseline() - 0.5 * line.size()) {
                length += rule.to() - rule.from();
            }
        }
        return length > 0.6 * width;
    }

}
