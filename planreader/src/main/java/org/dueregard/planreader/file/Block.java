package org.dueregard.planreader.file;

import java.util.List;
import java.util.stream.Collectors;

import org.dueregard.planreader.Place;
import org.jspecify.annotations.Nullable;

/// A part of a document in reading order, whatever the file's format: a line of its own or a table. The grammar
/// of plans knows only blocks.
public sealed interface Block {

    /// A paragraph or line outside tables.
    ///
    /// @param heading 0 for body text, otherwise the level of the heading
    record Line(Piece piece, int heading, Place place) implements Block {

        public String text() {
            return Wording.collapse(this.piece.text());
        }

    }

    /// A table, rows of unequal length included.
    ///
    /// @param alone whether no table before can go on in it, as on a sheet of its own
    record Table(int number, List<Row> rows, boolean alone) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }

        public Table(int number, List<Row> rows) {
            this(number, rows, false);
        }

    }

    /// A row of cells from left to right.
    ///
    /// @param width the number of grid columns that the table has
    /// @param origin how it was come by
    record Row(List<Cell> cells, int width, Origin origin) {

        public Row {
            cells = List.copyOf(cells);
        }

        public Row(List<Cell> cells, int width) {
            this(cells, width, Origin.PRINTED);
        }

        public List<Cell> filled() {
            return this.cells.stream().filter((cell) -> !cell.isBlank()).toList();
        }

        public boolean isBlank() {
            return filled().isEmpty();
        }

    }

    /// How a row was come by.
    enum Origin {

        /// Its cells are the file's own.
        PRINTED(1),
        /// It was put together of parts on two pages.
        MENDED(0.85),
        /// There are no lines between its cells; they were found by white space.
        INFERRED(0.85),
        /// Its words were recognised in a picture.
        RECOGNISED(0.85);

        private final double confidence;

        Origin(double confidence) {
            this.confidence = confidence;
        }

        /// How sure one can be of its values at most.
        public double confidence() {
            return this.confidence;
        }

    }

    /// A cell of a table.
    ///
    /// @param column counted from 1
    /// @param span how many grid columns it covers
    /// @param inherited whether a cell merged from above shows through
    /// @param fill the background as six hexadecimal digits; null where there is none
    record Cell(int column, int span, boolean inherited, @Nullable String fill, List<Piece> pieces, Place place) {

        public Cell {
            pieces = List.copyOf(pieces);
        }

        public boolean isBlank() {
            return this.pieces.stream().allMatch((piece) -> piece.text().isBlank() && piece.label() == null);
        }

        public String text() {
            return Wording.collapse(this.pieces.stream().map(Piece::text).collect(Collectors.joining(" ")));
        }

        /// This cell with what stands in the other one after it, the last and the first
        /// paragraph joined.
        public Cell glue(Cell next) {
            return join(next, true);
        }

        /// One cell of several, each glued to the one before; halves are joined, for the
        /// words of all are copied each time.
        ///
        /// @param cells at least one
        public static Cell glued(List<Cell> cells) {
            int half = cells.size() / 2;
            return (half == 0) ? cells.getFirst()
                    : glued(cells.subList(0, half)).glue(glued(cells.subList(half, cells.size())));
        }

        /// This cell with the other one's paragraphs after its own.
        public Cell append(Cell next) {
            return join(next, false);
        }

        /// This cell with other paragraphs.
        public Cell withPieces(List<Piece> other) {
            return new Cell(this.column, this.span, this.inherited, this.fill, other, this.place);
        }

        /// Its pieces, each with where it stands.
        private List<Piece> placed() {
            return this.pieces.stream().map((piece) -> (piece.place() != null) ? piece : piece.at(this.place)).toList();
        }

        private Cell join(Cell next, boolean seamless) {
            if (isBlank()) {
                return next;
            }
            if (next.isBlank()) {
                return this;
            }
            List<Piece> all = new java.util.ArrayList<>(placed());
            List<Piece> more = next.placed();
            if (seamless && more.getFirst().label() == null) {
                all.add(all.removeLast().plus(more.getFirst()));
                more = more.subList(1, more.size());
            }
            all.addAll(more);
            return new Cell(this.column, this.span, this.inherited, (this.fill != null) ? this.fill : next.fill(), all,
                    Wording.join(this.place, next.place()));
        }

    }

    /// A paragraph or list item, its white space as in the file.
    ///
    /// @param label the number that the file's own list gives it, such as `2` or `2.1`,
    /// or `•` for a bullet; null
    /// outside lists
    /// @param coloured whether all its words are in a colour that stands out
    /// @param continues whether it goes on with the paragraph or item of the piece before
    /// it
    /// @param heading what stands above its column; null where that says nothing of it
    /// @param place where it stands, if other pieces of its cell stand elsewhere
    record Piece(String text, @Nullable String label, boolean coloured, boolean continues, @Nullable String heading,
            @Nullable Place place) {

        public Piece(String text, @Nullable String label, boolean coloured, boolean continues,
                @Nullable String heading) {
            this(text, label, coloured, continues, heading, null);
        }

        /// White space of any kind, fixed spaces too, is no words.
        public Piece {
            text = Wording.isBlank(text) ? "" : text;
        }

        public Piece(String text, @Nullable String label, boolean coloured, boolean continues) {
            this(text, label, coloured, continues, null);
        }

        public boolean isBullet() {
            return "•".equals(this.label);
        }

        public Piece withText(String words) {
            return new Piece(words, this.label, this.coloured, this.continues, this.heading, this.place);
        }

        /// This piece as a further part of the item before it.
        public Piece continuing() {
            return new Piece(this.text, null, this.coloured, true, this.heading, this.place);
        }

        /// This piece under a heading.
        public Piece under(String words) {
            return new Piece(this.text, this.label, this.coloured, this.continues, words, this.place);
        }

        /// This piece where it stands.
        Piece at(Place where) {
            return new Piece(this.text, this.label, this.coloured, this.continues, this.heading, where);
        }

        /// This piece with the words of another one behind it.
        public Piece plus(Piece next) {
            Piece whole = withText(this.text + " " + next.text());
            return (this.place != null && next.place() != null) ? whole.at(Wording.join(this.place, next.place()))
                    : whole;
        }

    }

}
