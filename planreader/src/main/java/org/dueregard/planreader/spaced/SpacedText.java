package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.TextBlocks;

/// Text, with its tables of columns set apart by spaces.
public final class SpacedText {

    private static final int FEWEST = 3;

    private static final int MOST_LINES = 6_000;

    private static final int SKIPPED = 8;

    /// In the tables of so many lines cells are looked for that stand beside several of
    /// another column.
    private static final int MOST_SPANNED = 1_200;

    /// What finding columns may cost, in lines that seams are laid through.
    private static final int MOST_STEPS = 500_000;

    /// What it usually costs for a line.
    private static final int STEPS = 40;

    private static final Pattern BROKEN = Pattern.compile("\\p{L}-$");

    private final List<SpacedLine> lines = new ArrayList<>();

    private final List<Ignored> ignored = new ArrayList<>();

    private final Map<Integer, TextBlocks.Table> tables = new HashMap<>();

    private int steps = MOST_STEPS;

    /// How many lines of tables there were.
    private int fitted;

    private SpacedText(List<String> text) {
        int blank = 0;
        for (String line : text) {
            SpacedLine own = SpacedLine.of(this.lines.size(), blank, line);
            this.lines.add(own);
            blank = own.isBlank() ? blank + 1 : 0;
        }
    }

    /// Reads a text; any text is one.
    public static Content of(String text) {
        SpacedText reader = new SpacedText(text.lines().limit(MOST_LINES).toList());
        long wide = reader.lines.stream().filter((line) -> line.segments().size() >= FEWEST).count();
        if (wide >= FEWEST) {
            reader.read();
        }
        Content content = TextBlocks.of(text, reader.tables);
        List<Ignored> ignored = new ArrayList<>(content.ignored());
        ignored.addAll(reader.ignored);
        return new Content(content.blocks(), content.findings(), ignored);
    }

    private void read() {
        Furniture furniture = new Furniture(this.lines);
        List<SpacedLine> own = new ArrayList<>();
        BitSet pages = new BitSet();
        boolean begins = false;
        for (SpacedLine line : this.lines) {
            begins |= furniture.is(line.number()) || furniture.begins(line.number());
            if (!line.isBlank() && !furniture.is(line.number())) {
                pages.set(own.size(), begins);
                own.add(begins ? line.withBlank(0) : line);
                begins = false;
            }
        }
        SpacedParts parts = new SpacedParts(own, pages);
        int from = 0;
        for (int at = parts.next(0); at < own.size(); at = parts.next(from)) {
            SpacedPart part = parts.at(at, from);
            from = read(part) ? part.end() : at + 1 + part.lines().lines().size() / SKIPPED;
        }
        if (!this.tables.isEmpty()) {
            prose(own);
            this.lines.stream().filter((line) -> furniture.isLeftOut(line.number())).forEach((line) -> {
                this.tables.putIfAbsent(line.number(), new TextBlocks.Table(List.of(), "", line.number() + 1));
                ignore(Furniture.isNumber(line) ? Ignored.Kind.PAGE_NUMBER : Ignored.Kind.PAGE_HEADER, line);
            });
        }
    }

    /// Puts lines between tables together that are one paragraph.
    private void prose(List<SpacedLine> own) {
        Prose prose = new Prose(own);
        List<SpacedLine> open = new ArrayList<>();
        int next = 0;
        for (SpacedLine line : own) {
            TextBlocks.Table table = this.tables.get(line.number());
            next = (table != null) ? table.next() : next;
            if (line.number() >= next) {
                open.add(line);
            }
            else if (table != null) {
                prose(prose, open);
                open.clear();
            }
        }
        prose(prose, open);
    }

    private void prose(Prose prose, List<SpacedLine> lines) {
        int at = 0;
        for (int count : prose.paragraphs(lines)) {
            List<SpacedLine> own = lines.subList(at, at + count);
            if (count > 1) {
                String words = own.stream().map(SpacedLine::bare).reduce("", SpacedText::joined);
                this.tables.put(own.getFirst().number(),
                        new TextBlocks.Table(List.of(), words, own.getLast().number() + 1));
            }
            at += count;
        }
    }

    private static String joined(String words, String next) {
        boolean within = BROKEN.matcher(words).find() && Character.isLowerCase(next.codePointAt(0));
        return (words.isEmpty() || within) ? words + next : words + " " + next;
    }

    private boolean read(SpacedPart part) {
        int most = Math.min(this.steps, MOST_STEPS / 5);
        Seams seams = Seams.of(part.lines(), most);
        this.steps -= Math.min(most, STEPS * part.lines().lines().size());
        if (seams.columns() < FEWEST) {
            return false;
        }
        List<LineCells> cells = seams.cells();
        while (!cells.isEmpty() && cells.getLast().crossed()) {
            cells = cells.subList(0, cells.size() - 1);
        }
        cells = part.without(cells);
        int headings = part.headings();
        while (!cells.isEmpty() && cells.getFirst().crossed()) {
            cells = cells.subList(1, cells.size());
            headings = Math.max(0, headings - 1);
        }
        if (cells.stream().filter((line) -> line.filled() > 1).count() < FEWEST || cells.size() <= headings) {
            return false;
        }
        this.fitted += cells.size();
        List<Row> rows = new SpacedTable(cells, headings, this.fitted <= MOST_SPANNED).rows();
        this.tables.put(cells.getFirst().line().number(),
                new TextBlocks.Table(rows, "", cells.getLast().line().number() + 1));
        part.repeated().forEach((line) -> ignore(Ignored.Kind.LABEL, line));
        return true;
    }

    private void ignore(Ignored.Kind kind, SpacedLine line) {
        this.ignored
            .add(new Ignored(kind, line.bare(), new Place.Lines(line.number() + 1, line.number() + 1, line.bare())));
    }

}
