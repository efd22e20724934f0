package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.dueregard.planreader.pdf.PageTable.TableCell;
import org.dueregard.planreader.pdf.PageTable.TableRow;
import org.jspecify.annotations.Nullable;

/// A table without lines around its cells, found among the lines of a page by its columns. Where lines stand between
/// its rows they part them; else wider gaps do; else a row begins where its first column does, or where words begin anew
/// in most columns.
final class OpenTable {

    private static final Pattern REFERENCE = Pattern
        .compile("(?:[A-Z]{0,3}\\d{1,2}(?:\\.\\d{1,2}){0,2}[a-z]?|[A-Z]\\d{1,2})[.):]?");

    private static final double GAP = 1.3;

    private static final double FAR = 3.5;

    private static final double HEADING = 1.25;

    private static final double CLOSEST = 0.9;

    private static final double SAME = 1.03;

    private static final int FEWEST_LINES = 3;

    private static final int SETTLING = 4;

    private final Page page;

    private final Gutters gutters;

    private final List<TextLine> lines;

    private final double pitch;

    private final List<Double> lefts = new ArrayList<>();

    private final List<Double> rights = new ArrayList<>();

    private final int begin;

    private OpenTable(Page page, Gutters gutters, List<TextLine> lines, int begin, double pitch) {
        this.page = page;
        this.begin = begin;
        this.gutters = gutters;
        this.lines = lines;
        this.pitch = pitch;
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
        if (before != null && before.gutters.spare(lines.get(begin))) {
            OpenTable rest = grown(page, before.gutters, lines, begin, pitch, false);
            rest.frame(before);
            return rest;
        }
        Gutters first = Gutters.of(lines.get(begin));
        if (!first.makeColumns() || lines.get(begin).first().quarters() != 0) {
            return null;
        }
        OpenTable table = grown(page, first, lines, begin, pitch, true);
        table.frame(null);
        long shared = table.lines.stream().filter((line) -> table.gutters.filled(line) > 1).count();
        return (table.lines.size() >= FEWEST_LINES && shared >= 2) ? table : null;
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
            if (far || heading || line.first().quarters() != 0) {
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

    /// The upper line of headings of two lines, of which the lower was found first.
    private static boolean isAboveHeadings(TextLine above, TextLine line, Gutters gutters, double pitch) {
        return gutters.spare(above) && gutters.columnOf(above.first()) > 0 && above.first().quarters() == 0
                && line.baseline() - above.baseline() < GAP * pitch * line.size();
    }

    /// A single line of words across columns, with the table going on below it.
    private static boolean isSection(List<TextLine> lines, int at, Gutters gutters) {
        boolean single = !Gutters.of(lines.get(at)).makeColumns();
        return single && at > 0 && at + 1 < lines.size() && gutters.spare(lines.get(at + 1))
                && gutters.filled(lines.get(at + 1)) > 1;
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
        for (TextLine line : this.lines) {
            if (this.gutters.spare(line)) {
                for (Word word : line.words()) {
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
        int from = 0;
        for (int i = 1; i <= this.lines.size(); i++) {
            if (i == this.lines.size() || begins[i]) {
                rows.add(row(this.lines.subList(from, i), edges));
                from = i;
            }
        }
        Box box = this.lines.stream().map(TextLine::box).reduce(Box::with).orElseThrow();
        return new PageTable(this.page, box, edges, rows);
    }

    private TableRow row(List<TextLine> own, List<Double> edges) {
        Box box = own.stream().map(TextLine::box).reduce(Box::with).orElseThrow();
        if (own.size() == 1 && !this.gutters.spare(own.getFirst())) {
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
        double closest = closest();
        for (int i = 1; i < this.lines.size(); i++) {
            TextLine above = this.lines.get(i - 1);
            TextLine line = this.lines.get(i);
            byRules[i] = isRuled(above, line);
            byGaps[i] = line.baseline() - above.baseline() > GAP * closest * line.size();
        }
        int rules = whole(byRules);
        int gaps = whole(byGaps);
        if (rules > 1 && rules * 2 >= gaps) {
            return byRules;
        }
        return (gaps > 1 || (gaps == 1 && this.lines.size() < 6)) ? byGaps : byWords();
    }

    /// How far apart the lines of one cell stand: the smallest distance within a column
    /// that is found twice. Where most
    /// rows have a single line the distance usual on the page is the one between rows.
    private double closest() {
        List<Double> distances = new ArrayList<>();
        for (int column = 0; column < this.gutters.columns(); column++) {
            TextLine above = null;
            for (TextLine line : this.lines) {
                List<Word> words = this.gutters.spare(line) ? this.gutters.words(line, column) : List.of();
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
            begins[i] |= !this.gutters.spare(this.lines.get(i)) || !this.gutters.spare(this.lines.get(i - 1));
        }
        return count;
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

    private boolean[] byWords() {
        boolean[] begins = new boolean[this.lines.size()];
        int references = 0;
        int firsts = 0;
        for (TextLine line : this.lines) {
            List<Word> first = this.gutters.words(line, 0);
            firsts += first.isEmpty() ? 0 : 1;
            references += (!first.isEmpty() && REFERENCE.matcher(first.getFirst().text()).matches()) ? 1 : 0;
        }
        boolean referenced = references > 1 && references * 3 >= firsts;
        for (int i = 1; i < this.lines.size(); i++) {
            TextLine line = this.lines.get(i);
            List<Word> first = this.gutters.words(line, 0);
            boolean reference = !first.isEmpty() && REFERENCE.matcher(first.getFirst().text()).matches();
            boolean section = !this.gutters.spare(line) || !this.gutters.spare(this.lines.get(i - 1));
            begins[i] = section || (referenced ? reference : beginsAnew(i));
        }
        return begins;
    }

    /// Whether words begin in most columns, none of them in the middle of a sentence.
    private boolean beginsAnew(int at) {
        TextLine line = this.lines.get(at);
        int filled = 0;
        for (int column = 0; column < this.gutters.columns(); column++) {
            List<Word> words = this.gutters.words(line, column);
            if (!words.isEmpty()) {
                filled++;
                List<Word> above = this.gutters.words(this.lines.get(at - 1), column);
                boolean lower = Character.isLowerCase(words.getFirst().text().codePointAt(0));
                boolean dangling = !above.isEmpty() && Paragraph.dangles(TextLine.of(above).text());
                if (lower || dangling) {
                    return false;
                }
            }
        }
        return filled * 5 >= this.gutters.columns() * 3 && !this.gutters.words(line, 0).isEmpty();
    }

}
