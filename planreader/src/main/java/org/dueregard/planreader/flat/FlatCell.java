package org.dueregard.planreader.flat;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.OwnerNames;
import org.jspecify.annotations.Nullable;

/// A cell of a flattened table as its lines come in, put together to paragraphs.
public final class FlatCell {

    private final Column column;

    private final List<Piece> pieces = new ArrayList<>();

    private @Nullable Place place;

    private final StringBuilder placed = new StringBuilder();

    /// What goes on with the last of the pieces.
    private final StringBuilder more = new StringBuilder();

    private String before = "";

    private @Nullable FlatWords last;

    private boolean listed;

    public FlatCell(Column column) {
        this.column = column;
    }

    public void add(FlatLine line, String text, boolean cut) {
        stands(withWords(line.source().place(), text));
        FlatWords words = FlatWords.of(text);
        boolean listed = words.bullet() && this.column != Column.OWNER;
        boolean begins = this.pieces.isEmpty() || listed || (!cut && begins(line, words));
        if (begins) {
            String bare = listed ? text.replaceFirst("^(?:[^\\p{L}\\d\\s]|[eo](?= ))\\s+", "") : text;
            boolean numbered = bare.matches("\\d{1,3}[.)]\\s.*");
            begin(new Piece(bare, (listed && !numbered) ? "•" : null, false, false));
        }
        else {
            this.more.append((this.column == Column.OWNER && !cut && isNext(line, words)) ? '\n' : ' ').append(text);
        }
        this.before = text;
        this.last = words;
    }

    private void stands(Place here) {
        this.place = (this.place != null) ? Wording.around(this.place, here) : here;
        this.placed.append(here.words()).append(' ');
    }

    private void begin(Piece piece) {
        end();
        this.pieces.add(piece);
    }

    private void end() {
        if (!this.more.isEmpty()) {
            Piece piece = this.pieces.removeLast();
            this.pieces.add(piece.withText(piece.text() + this.more));
            this.more.setLength(0);
        }
    }

    /// What the line before looks like.
    private FlatWords last() {
        if (this.last == null) {
            this.last = FlatWords.of(this.before);
        }
        return this.last;
    }

    /// Adds a line that is a paragraph, or the rest of one.
    public void add(RowLine line) {
        Line source = line.source();
        if (source == null) {
            return;
        }
        stands(source.place());
        boolean joins = !this.pieces.isEmpty() && !line.isListed()
                && (Wording.startsLower(line.text()) || last().open() || wraps(line));
        boolean beside = this.column == Column.OWNER && !this.pieces.isEmpty() && !line.isListed() && !this.listed;
        if (joins || beside) {
            this.more.append(joins ? ' ' : '\n').append(line.text());
        }
        else {
            begin(line.bullet() ? new Piece(line.text(), "•", source.piece().coloured(), false)
                    : source.piece().withText(source.text()));
        }
        this.before = line.text();
        this.last = null;
        this.listed |= line.isListed();
    }

    /// Whether a line that begins in capitals goes on with the one before.
    private boolean wraps(RowLine line) {
        if (!line.wrapped()) {
            return false;
        }
        return (this.column == Column.OWNER) ? !(OwnerNames.areNames(this.before) && OwnerNames.areNames(line.text()))
                : this.column != Column.MEASURE && !this.before.matches(".*[.;)]");
    }

    /// Whether the line begins a statement of its own. Names are split by their own
    /// rules.
    private boolean begins(FlatLine line, FlatWords words) {
        FlatWords last = last();
        if (this.column == Column.OWNER || words.lower() || last.open()) {
            return false;
        }
        if (line.gap() && !line.alone()) {
            return true;
        }
        return this.column != Column.OBJECTIVE
                && (last.ended() || (!last.endsInCapital() && this.column == Column.MEASURE));
    }

    private boolean isNext(FlatLine line, FlatWords words) {
        return line.gap() && !words.lower() && !last().open() && !words.text().matches("[-–&/].*")
                && OwnerNames.areNames(words.text());
    }

    static Place withWords(Place place, String words) {
        return switch (place) {
            case Place.Lines lines -> new Place.Lines(lines.first(), lines.last(), words);
            case Place.Paragraph paragraph -> new Place.Paragraph(paragraph.number(), words);
            default -> place;
        };
    }

    public Cell cell(int number, int span, Place otherwise) {
        end();
        return new Cell(number, span, false, null, this.pieces, (this.place != null)
                ? Wording.withWords(this.place, Wording.collapse(this.placed.toString())) : withWords(otherwise, ""));
    }

}
