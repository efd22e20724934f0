package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Piece;
import org.jspecify.annotations.Nullable;

/// A document as it is gathered from beginning to end: paragraphs and tables are counted, and what a person should
/// know is kept beside them.
public final class Flow {

    /// The level of a line that is a heading by its look alone.
    public static final int BY_LOOK = 9;

    private static final int MOST_FINDINGS = 200;

    private static final int MOST_BLOCKS = 200_000;

    private final List<Block> blocks = new ArrayList<>();

    private final List<Finding> findings = new ArrayList<>();

    private final List<Ignored> ignored = new ArrayList<>();

    private int paragraphs;

    private int tables;

    /// Adds a paragraph; a blank one only counts.
    ///
    /// @param heading 0 for body text
    /// @param bold whether all its words are, so that it may be a heading by its look
    public void line(List<Piece> pieces, int heading, boolean bold) throws Parcel.TooLarge {
        this.paragraphs++;
        String text = Wording.collapse(String.join(" ", pieces.stream().map(Piece::text).toList()));
        if (text.isEmpty()) {
            return;
        }
        room();
        String label = pieces.getFirst().label();
        int level = (heading == 0 && bold && label == null && Wording.isHeading(text)) ? BY_LOOK : heading;
        String words = (level == 0) ? withBreaks(pieces)
                : (label != null && !pieces.getFirst().isBullet()) ? label + ". " + text : text;
        this.blocks.add(new Block.Line(
                new Piece(words, (level > 0) ? null : label, pieces.getFirst().coloured(), false), level, here(text)));
    }

    /// The words, a new line of the paragraph on a line of its own.
    private static String withBreaks(List<Piece> pieces) {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            boolean breaks = !words.isEmpty() && (piece.text().startsWith("\n") || !piece.continues());
            words.append(words.isEmpty() ? "" : breaks ? "\n" : " ").append(Wording.collapse(piece.text()));
        }
        return words.toString().strip();
    }

    /// Adds a line that knows its place.
    public void line(Block.Line line) throws Parcel.TooLarge {
        room();
        this.paragraphs++;
        this.blocks.add(line);
    }

    private void room() throws Parcel.TooLarge {
        if (this.blocks.size() >= MOST_BLOCKS) {
            throw new Parcel.TooLarge();
        }
    }

    /// Begins a table; [#add] ends it.
    public TableDraft table() {
        this.tables++;
        return new TableDraft(this.tables);
    }

    /// Counts a table that is made elsewhere.
    int countTable() {
        this.tables++;
        return this.tables;
    }

    void add(Block.Table table) throws Parcel.TooLarge {
        room();
        this.blocks.add(table);
    }

    public void add(TableDraft table) throws Parcel.TooLarge {
        room();
        List<Block.Row> rows = table.rows();
        table.covered().forEach((place) -> this.ignored.add(new Ignored(Ignored.Kind.HIDDEN, place.words(), place)));
        table.beyond()
            .forEach((place) -> this.ignored.add(new Ignored(Ignored.Kind.OTHER_COLUMN, place.words(), place)));
        if (!table.beyond().isEmpty()) {
            find(Code.CUT_SHORT, "The table goes on beyond " + TableDraft.MOST_COLUMNS
                    + " columns; what stands from here on is not read. Choose a file that holds the plan alone.",
                    table.beyond().getFirst());
        }
        if (rows.stream().anyMatch((row) -> !row.isBlank())) {
            this.blocks.add(new Block.Table(table.number(), rows));
        }
    }

    /// The place of the paragraph that is read, or was last.
    public Place here(String words) {
        return new Place.Paragraph(Math.max(1, this.paragraphs), words);
    }

    public void find(Code code, String message, Place place) {
        if (this.findings.size() < MOST_FINDINGS) {
            this.findings.add(new Finding(code, List.of(), message, place));
            return;
        }
        if (this.findings.size() == MOST_FINDINGS) {
            this.findings.add(new Finding(Code.CUT_SHORT, List.of(),
                    "There is more to say of this file than " + MOST_FINDINGS
                            + " findings. What comments, notes and deleted words say from here on is kept"
                            + " among the ignored words.",
                    place));
        }
        if (!place.words().isEmpty()) {
            this.ignored.add(new Ignored(Ignored.Kind.NOTE, place.words(), place));
        }
    }

    /// Says that another document stands inside this one.
    ///
    /// @param what it is, such as `A workbook`
    /// @param words those that are known of it; may be empty
    public void embedded(String what, String words) {
        find(Code.EMBEDDED_PART,
                what + " stands inside this document" + (words.isEmpty() ? "" : " and says " + Wording.quote(words))
                        + ". It is not read. If it is part of the plan, open it there, save it as a file of its own and"
                        + " choose that too.",
                here(Wording.collapse(words)));
    }

    /// Takes in what another reader found in a part of this document, counted on from
    /// here.
    public void take(Content part) throws Parcel.TooLarge {
        int before = this.paragraphs;
        int beforeTables = this.tables;
        for (Block block : part.blocks()) {
            room();
            this.blocks.add(switch (block) {
                case Block.Line line -> {
                    this.paragraphs++;
                    yield new Block.Line(line.piece(), line.heading(), here(line.place().words()));
                }
                case Block.Table table -> new Block.Table(countTable(),
                        table.rows()
                            .stream()
                            .map((row) -> new Block.Row(row.cells()
                                .stream()
                                .map((cell) -> new Block.Cell(cell.column(), cell.span(), cell.inherited(), cell.fill(),
                                        cell.pieces(), moved(cell.place(), before, beforeTables)))
                                .toList(), row.width(), row.origin()))
                            .toList());
            });
        }
        tell(part, (place) -> moved(place, before, beforeTables));
    }

    /// Takes in what another reader found in a part that stands in a cell, without its
    /// blocks.
    void takeRemarks(Content part) {
        tell(part, (place) -> here(place.words()));
    }

    private void tell(Content part, UnaryOperator<Place> moved) {
        part.findings().forEach((finding) -> find(finding.code(), finding.message(), moved.apply(finding.place())));
        part.ignored()
            .forEach((each) -> this.ignored.add(new Ignored(each.kind(), each.text(), moved.apply(each.place()))));
    }

    private Place moved(Place place, int paragraphsBefore, int tablesBefore) {
        return switch (place) {
            case Place.Paragraph own -> new Place.Paragraph(own.number() + paragraphsBefore, own.words());
            case Place.Cell own -> new Place.Cell(own.table() + tablesBefore, own.row(), own.column(), own.words());
            default -> here(place.words());
        };
    }

    /// Says that words are struck through, if there are any.
    public void struck(String words, @Nullable Place place) {
        String text = Wording.collapse(words);
        if (!text.isEmpty()) {
            find(Code.DELETED_WORDS, Wording.quote(text) + " is struck through and is not kept.",
                    (place != null) ? place : here(text));
        }
    }

    /// Says what a footnote or an endnote holds, if anything.
    public void note(String words) {
        String text = Wording.collapse(words);
        if (!text.isEmpty()) {
            find(Code.FOOTNOTE, "A note at the foot says " + Wording.quote(text) + ". It is not part of a value.",
                    here(text));
        }
    }

    /// Says what a remark in the margin holds, if anything.
    public void remark(String words) {
        String text = Wording.collapse(words);
        if (!text.isEmpty()) {
            find(Code.COMMENT, "A comment says " + Wording.quote(text)
                    + ". It is not part of the plan; add it as progress" + " where it is.", here(text));
        }
    }

    /// Keeps words that are left out, if there are any.
    public void ignore(Ignored.Kind kind, String words) {
        ignore(kind, words, null);
    }

    /// Keeps words that are left out where their place is known.
    void ignore(Ignored.Kind kind, String words, @Nullable Place place) {
        String text = Wording.collapse(words);
        if (!text.isEmpty()) {
            this.ignored.add(new Ignored(kind, text, (place != null) ? place : here(text)));
        }
    }

    public Content content() {
        return new Content(this.blocks, this.findings, this.ignored);
    }

}
