package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Ignored.Kind;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.jspecify.annotations.Nullable;

/// How far into a file a plan is looked for.
///
/// Problem: the readers of plans go over a document many times, and hold all of it; a file of any length would take any time
/// and memory. Method: lines, rows, cells and letters are counted; from where there are too many of one of them, the rest is
/// left out. Guarantee: one finding names the place where it begins, and every word of it is among the ignored words. Limits:
/// a plan that begins later is not found. A report of 300 pages has some 15,000 lines. Cost: linear. Source: none; the
/// figures are such that any file takes less than ten seconds and 512 MB.
///
/// Example: of a text of 100,000 lines the first 30,000 are read, and the finding stands at the next.
public final class Extent {

    static final int MOST_LINES = 30_000;

    static final int MOST_ROWS = 15_000;

    static final int MOST_CELLS = 200_000;

    static final int MOST_LETTERS = 5_000_000;

    private final List<Block> within = new ArrayList<>();

    private final StringBuilder beyond = new StringBuilder();

    /// Where the rest begins; null as long as all fits.
    private @Nullable Place first;

    /// What there is too much of.
    private String most = "";

    private int lines;

    private int rows;

    private int cells;

    private long letters;

    private Extent() {
    }

    /// What is read of a file: all of it but for very long ones.
    public static Content of(Content content) {
        Extent extent = new Extent();
        content.blocks().forEach(extent::add);
        return (extent.first != null) ? extent.cut(content, extent.first) : content;
    }

    private void add(Block block) {
        switch (block) {
            case Line line -> line(line);
            case Table table -> table(table);
        }
    }

    private void line(Line line) {
        this.lines++;
        this.letters += line.piece().text().length();
        if (fits(line.place())) {
            this.within.add(line);
        }
        else {
            leaveOut(line.text());
        }
    }

    private void table(Table table) {
        List<Row> read = new ArrayList<>();
        for (Row row : table.rows()) {
            this.rows++;
            this.cells += (int) row.filled().stream().filter((cell) -> !cell.inherited()).count();
            row.cells().forEach((cell) -> this.letters += letters(cell));
            if (row.cells().isEmpty() || fits(row.cells().getFirst().place())) {
                read.add(row);
            }
            else {
                row.cells().stream().filter((cell) -> !cell.inherited()).map(Cell::text).forEach(this::leaveOut);
            }
        }
        if (!read.isEmpty() || table.rows().isEmpty()) {
            this.within
                .add((read.size() == table.rows().size()) ? table : new Table(table.number(), read, table.alone()));
        }
    }

    private static long letters(Cell cell) {
        return cell.inherited() ? 0 : cell.pieces().stream().mapToLong((piece) -> piece.text().length()).sum();
    }

    private void leaveOut(String words) {
        if (!words.isEmpty()) {
            this.beyond.append(words).append(' ');
        }
    }

    /// Whether what was counted last, which stands at the place, is read.
    private boolean fits(Place place) {
        if (this.first == null && tooMuch() != null) {
            this.first = place;
            this.most = tooMuch();
        }
        return this.first == null;
    }

    private @Nullable String tooMuch() {
        if (this.lines > MOST_LINES) {
            return String.format(Locale.ROOT, "%,d lines", MOST_LINES);
        }
        if (this.rows > MOST_ROWS) {
            return String.format(Locale.ROOT, "%,d rows of tables", MOST_ROWS);
        }
        if (this.cells > MOST_CELLS) {
            return String.format(Locale.ROOT, "%,d cells", MOST_CELLS);
        }
        return (this.letters > MOST_LETTERS) ? String.format(Locale.ROOT, "%,d letters", MOST_LETTERS) : null;
    }

    private Content cut(Content content, Place from) {
        List<Finding> findings = new ArrayList<>(content.findings());
        findings.add(new Finding(Code.CUT_SHORT, List.of(), "The file goes on beyond " + this.most
                + "; what stands from here on is not read. Copy the part with the plan into a file of its own and"
                + " choose that.", from));
        List<Ignored> ignored = new ArrayList<>(content.ignored());
        ignored.add(new Ignored(Kind.BEYOND, this.beyond.toString().strip(), from));
        return new Content(this.within, findings, ignored);
    }

}
