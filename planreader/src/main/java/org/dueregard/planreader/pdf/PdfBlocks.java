package org.dueregard.planreader.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.remarks.PdfRemarks;
import org.jspecify.annotations.Nullable;

/// Takes a PDF apart into lines and tables, over the ends of its pages.
public final class PdfBlocks {

    private static final double LARGER = 1.12;

    private final RunningTitles running;

    private final double pitch;

    private final double bodySize;

    private final List<Double> headingSizes;

    private final List<Block> blocks = new ArrayList<>();

    private final List<Ignored> ignored = new ArrayList<>();

    private @Nullable JoinedTable open;

    private @Nullable OpenTable above;

    private int tables;

    private PdfBlocks(List<PageLayout> pages) {
        this.running = new RunningTitles(pages);
        this.pitch = pitch(pages);
        Map<Double, Integer> sizes = sizes(pages);
        this.bodySize = sizes.entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Double.valueOf(10));
        this.headingSizes = new ArrayList<>(
                new TreeSet<>(sizes.keySet().stream().filter((size) -> size > LARGER * this.bodySize).toList())
                    .descendingSet());
    }

    /// Reads a PDF.
    ///
    /// @throws IOException with a message for the file's owner where it cannot be read
    public static Content of(byte[] content) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<Ignored> beside = new ArrayList<>();
        PdfRemarks remarks = new PdfRemarks(findings, beside);
        List<Page> pages = PdfFile.read(content, findings, remarks);
        try {
            PdfBlocks blocks = laidOut(pages);
            blocks.ignored.addAll(beside);
            return new Content(blocks.blocks, findings, blocks.ignored);
        }
        catch (Effort.TooMuch | OutOfMemoryError ex) {
            // what was taken for the pages is given back here
            throw new IOException(PdfFile.TOO_LARGE, ex);
        }
    }

    private static PdfBlocks laidOut(List<Page> pages) {
        List<PageLayout> layouts = PageLayout.of(pages);
        PdfBlocks blocks = new PdfBlocks(layouts);
        layouts.forEach(blocks::page);
        blocks.endTable();
        return blocks;
    }

    /// How far apart the lines of a paragraph stand, as a multiple of the size of
    /// letters:
    /// the first quarter of all distances, since the greater ones lie between paragraphs.
    private static double pitch(List<PageLayout> pages) {
        List<Double> all = pages.stream().flatMap((page) -> page.pitches().stream()).sorted().toList();
        return all.isEmpty() ? 1.2 : all.get(all.size() / 4);
    }

    private static Map<Double, Integer> sizes(List<PageLayout> pages) {
        Map<Double, Integer> sizes = new HashMap<>();
        for (PageLayout page : pages) {
            page.page()
                .words()
                .forEach((word) -> sizes.merge(rounded(word.size()), word.text().length(), Integer::sum));
        }
        return sizes;
    }

    private static double rounded(double size) {
        return Math.round(size * 2) / 2.0;
    }

    private void page(PageLayout page) {
        List<TextLine> lines = new ArrayList<>();
        for (TextLine line : page.lines()) {
            if (this.running.isRunning(line)) {
                ignore(page, line);
            }
            else if (this.running.isFirst(line)) {
                title(page, line);
            }
            else {
                lines.add(line);
            }
        }
        for (PageTable table : page.tables()) {
            double top = table.box().top();
            lines(page, lines.stream().filter((line) -> line.box().centreY() < top).toList());
            lines.removeIf((line) -> line.box().centreY() < top);
            rest(page, table);
            this.above = null;
        }
        lines(page, lines);
    }

    /// A table; one with words in a single column is one only where it is the rest of a
    /// row.
    private void rest(PageLayout page, PageTable table) {
        if (table.isFilled()) {
            table(table);
        }
        else if (this.open == null || !this.open.goesOnWith(table)) {
            text(page, table.lines());
        }
    }

    private void table(PageTable table) {
        if (this.open == null || !this.open.goesOnWith(table)) {
            endTable();
            this.open = new JoinedTable(table, this.pitch);
        }
    }

    private void endTable() {
        if (this.open == null) {
            return;
        }
        this.tables++;
        this.blocks.add(new TableBlocks(this.open, this.pitch).block(this.tables));
        for (JoinedTable.Part part : this.open.repeated()) {
            Page page = part.table().page();
            part.row().filled().forEach((cell) -> {
                String words = Wording.collapse(cell.text());
                this.ignored.add(new Ignored(Ignored.Kind.LABEL, words, TableBlocks.box(page, cell.box(), words)));
            });
        }
        this.open = null;
        this.above = null;
    }

    /// Lines between tables with lines around their cells; among them may be tables
    /// without.
    private void lines(PageLayout page, List<TextLine> lines) {
        int from = 0;
        LabelTables labels = new LabelTables(page.page(), lines);
        for (int i = 0; i < lines.size();) {
            int labelled = labels.count(i);
            if (labelled > 0) {
                text(page, lines.subList(from, i));
                table(labels.table(i, labelled));
                this.above = null;
                i += labelled;
                from = i;
                continue;
            }
            OpenTable before = (i == 0) ? this.above : null;
            OpenTable table = OpenTable.at(page.page(), lines, i, before, this.pitch);
            if (table == null) {
                i++;
                continue;
            }
            text(page, lines.subList(from, Math.max(from, table.begin())));
            table(table.table());
            this.above = table;
            i = table.end();
            from = i;
        }
        text(page, lines.subList(from, lines.size()));
    }

    private void text(PageLayout page, List<TextLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        endTable();
        Paragraph open = null;
        for (int from = 0; from < lines.size();) {
            double limit = page.columns().limit(lines.get(from));
            int to = from + 1;
            while (to < lines.size() && page.columns().limit(lines.get(to)) == limit) {
                to++;
            }
            for (Paragraph paragraph : Paragraph.of(lines.subList(from, to), limit, this.pitch)) {
                boolean goesOn = open != null && open.goesOnIn(paragraph);
                if (open != null && !goesOn) {
                    paragraph(page, open);
                }
                open = (open != null && goesOn) ? open.with(paragraph) : paragraph;
            }
            from = to;
        }
        if (open != null) {
            paragraph(page, open);
        }
    }

    private void paragraph(PageLayout page, Paragraph paragraph) {
        String text = Wording.collapse(paragraph.text());
        if (text.isEmpty()) {
            return;
        }
        int heading = paragraph.bulleted() ? 0 : heading(paragraph, text);
        List<Piece> pieces = paragraph.pieces();
        boolean coloured = pieces.stream().allMatch(Piece::coloured);
        Piece whole = new Piece(text, pieces.getFirst().label(), coloured, false);
        this.blocks.add(new Block.Line(whole, heading, place(page, paragraph.box(), text)));
    }

    private int heading(Paragraph paragraph, String text) {
        int level = this.headingSizes.indexOf(rounded(paragraph.size())) + 1;
        if (level > 0 && Wording.count(text) <= 30) {
            return Math.min(level, 6);
        }
        return (paragraph.isBold() && Wording.isHeading(text)) ? 9 : 0;
    }

    /// The words at the head of each page once, where they first stand; a table goes on
    /// below them.
    private void title(PageLayout page, TextLine line) {
        Paragraph paragraph = Paragraph.of(List.of(line), line.box().right(), this.pitch).getFirst();
        if (this.open == null) {
            paragraph(page, paragraph);
        }
        else {
            ignore(page, line);
        }
    }

    private void ignore(PageLayout page, TextLine line) {
        String words = Wording.collapse(line.text());
        Ignored.Kind kind = RunningTitles.isNumber(words) ? Ignored.Kind.PAGE_NUMBER : Ignored.Kind.PAGE_HEADER;
        this.ignored.add(new Ignored(kind, words, place(page, line.box(), words)));
    }

    private static Place.Box place(PageLayout page, Box box, String words) {
        return TableBlocks.box(page.page(), box, words);
    }

}
