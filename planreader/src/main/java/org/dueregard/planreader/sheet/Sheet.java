package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Runs;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// A sheet as it is gathered, whatever its format: its filled cells by row and column, counted from 1, the areas that
/// are merged, and what a person should know of it. What lies beyond 5,000 rows or 256 columns is left out and said.
final class Sheet {

    static final int MOST_COLUMNS = 256;

    private static final int MOST_ROWS = 5000;

    private static final int MOST_FINDINGS = 200;

    final int number;

    final String name;

    final boolean hidden;

    final NavigableMap<Integer, NavigableMap<Integer, Filled>> rows = new TreeMap<>();

    final List<Area> merged = new ArrayList<>();

    final List<Finding> findings = new ArrayList<>();

    final List<Ignored> ignored = new ArrayList<>();

    /// What is written on the sheet, not in its cells.
    final List<Filled> boxes = new ArrayList<>();

    final SheetRoom room;

    private boolean cut;

    private boolean goesOn;

    /// @param room what is left for the sheets of the file
    Sheet(int number, String name, boolean hidden, SheetRoom room) {
        this.room = room;
        this.number = number;
        this.name = Wording.collapse(name);
        this.hidden = hidden;
    }

    Place.SheetCell place(int row, int column, String words) {
        return new Place.SheetCell(this.number, this.name, Area.address(row, column), words);
    }

    /// Puts what stands in a cell; cells without words and colour are not kept.
    void put(int row, int column, List<Piece> pieces, @Nullable String fill) {
        String words = Wording.collapse(String.join(" ", pieces.stream().map(Piece::text).toList()));
        if (words.isEmpty() && fill == null) {
            return;
        }
        if (column <= MOST_COLUMNS && hasRoom(row)) {
            Filled before = this.rows.computeIfAbsent(row, (key) -> new TreeMap<>())
                .put(column, new Filled(pieces, fill, place(row, column, words)));
            if (before == null) {
                this.room.takeCell();
            }
        }
        else if (!this.cut && !words.isEmpty()) {
            this.cut = true;
            String most = this.room.hasCells()
                    ? "sheet goes on beyond " + MOST_ROWS + " rows or " + MOST_COLUMNS + " columns"
                    : "file goes on beyond " + SheetRoom.MOST_CELLS + " cells";
            find(Code.CUT_SHORT,
                    "The " + most + "; what stands from here on is not read. Choose a file that holds the plan alone.",
                    place(row, column, words));
        }
    }

    /// Whether more cells of a row are taken in.
    boolean hasRoom(int row) {
        return this.room.hasCells() && (this.rows.size() < MOST_ROWS || this.rows.containsKey(row));
    }

    /// Drops a row in which no words stand, for colours alone say nothing.
    void endRow(int row) {
        NavigableMap<Integer, Filled> cells = this.rows.get(row);
        if (cells != null && cells.values().stream().allMatch(Filled::isBlank)) {
            this.rows.remove(row);
            this.room.giveBack(cells.size());
        }
    }

    /// Takes note of an area that is merged; one that overlaps another is none.
    void merge(@Nullable Area area) {
        if (area != null && !area.isOneCell() && this.room.takeMerged()
                && this.merged.stream().noneMatch(area::overlaps)) {
            this.merged.add(area);
        }
    }

    void find(Code code, String message, Place place) {
        if (this.findings.size() < MOST_FINDINGS) {
            this.findings.add(new Finding(code, List.of(), message, place));
            return;
        }
        if (this.findings.size() == MOST_FINDINGS) {
            this.findings.add(new Finding(Code.CUT_SHORT, List.of(),
                    "There is more to say of this sheet than " + MOST_FINDINGS
                            + " findings. What notes and deleted words say from here on is kept among the"
                            + " ignored words.",
                    place));
        }
        if (!place.words().isEmpty()) {
            this.ignored.add(new Ignored(Ignored.Kind.NOTE, place.words(), place));
        }
    }

    /// Puts paragraphs that stand in a box on the sheet.
    void box(int row, int column, List<String> paragraphs) {
        String words = Wording.collapse(String.join(" ", paragraphs));
        if (!words.isEmpty()) {
            this.boxes.add(new Filled(Runs.plain(String.join("\n", paragraphs)), null, place(row, column, words)));
        }
    }

    boolean hasBox(String words) {
        String text = Wording.collapse(words);
        return this.boxes.stream().anyMatch((box) -> box.text().equals(text));
    }

    /// Keeps words that are left out, if there are any.
    void ignore(Ignored.Kind kind, int row, int column, String words) {
        String text = Wording.collapse(words);
        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            this.ignored.add(new Ignored(kind, text, place(row, column, text)));
        }
    }

    /// Says that a file of another kind stands on the sheet.
    void embedded(int row, int column, String what, String words) {
        String text = Wording.collapse(words);
        find(Code.EMBEDDED_PART,
                what + " stands on this sheet" + (text.isEmpty() ? "" : " and says " + Wording.quote(text))
                        + ". It is not read. If it is part of the plan, open it there, save it as a file of its own"
                        + " and choose that too.",
                place(row, column, text));
    }

    /// Says that sheets after this one are not read.
    void goesOn(String next) {
        if (!this.goesOn) {
            this.goesOn = true;
            find(Code.CUT_SHORT,
                    "The sheets from “" + next + "” on are not read. Choose a file that holds the plan alone.",
                    place(1, 1, ""));
        }
    }

    /// What stands at the head or the foot of each printed page, without the signs for
    /// fonts, figures and the like.
    void margin(String coded) {
        String words = coded.replace("&&", "\u0000")
            .replaceAll("&\"[^\"]*\"|&K(?:[0-9A-Fa-f]{6}|\\d\\d[+-]\\d{3})|&\\d{1,3}|&[A-Za-z]", " ")
            .replace("\u0000", "&");
        ignore(Ignored.Kind.PAGE_HEADER, 1, 1, words);
    }

    @Nullable Filled at(int row, int column) {
        NavigableMap<Integer, Filled> cells = this.rows.get(row);
        return (cells != null) ? cells.get(column) : null;
    }

    /// Says what a note or a comment of a cell holds.
    void remark(int row, int column, String words) {
        String text = Wording.collapse(words);
        if (!text.isEmpty()) {
            find(Code.COMMENT, "A note says " + Wording.quote(text) + ". It is not part of the plan; add it as progress"
                    + " where it is.", place(row, column, text));
        }
    }

    /// Says that a cell shows an error, or a formula without a result.
    void broken(int row, int column, String shows) {
        find(Code.BROKEN_CELL,
                "The cell shows " + Wording.quote(shows)
                        + " and is read as empty. Mend it in the spreadsheet, or enter what should stand there.",
                place(row, column, shows));
    }

    /// Says that words in a cell are struck through.
    void struck(int row, int column, String words) {
        String text = Wording.collapse(words);
        if (!text.isEmpty()) {
            find(Code.DELETED_WORDS, Wording.quote(text) + " is struck through and is not kept.",
                    place(row, column, text));
        }
    }

    /// Says that rows or columns are hidden; they are read all the same, for a filter
    /// hides
    /// rows that belong to the plan.
    void hiddenPart(String what, int row, int column) {
        find(Code.HIDDEN_PART,
                what + " of this sheet are hidden. They are read as part of the plan; leave out what is" + " none.",
                place(row, column, ""));
    }

}
