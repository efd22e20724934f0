package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Piece;
import org.jspecify.annotations.Nullable;

/// An objective as it is gathered: its own cells, and the rows of its actions.
final class Draft {

    private static final int MOST_PARTS = 30;

    /// The cells of the objective, page by page, the reference still in the first.
    final List<Cell> objective = new ArrayList<>();

    final List<ActionRow> rows = new ArrayList<>();

    /// Whether the objective is the section's own heading.
    final boolean heading;

    @Nullable Cell reference;

    boolean mended;

    /// How sure its values can be at most, by the way in which they were found.
    double most = 1;

    /// Columns whose values are less sure: known by what stands in them only, or shared
    /// by a list.
    final Set<Column> doubted = EnumSet.noneOf(Column.class);

    /// Whether its text is a heading above a table or list; it is no objective if nothing
    /// follows.
    boolean lent;

    /// The line that holds its text, where it is one.
    @Nullable Line line;

    /// How many cells the objective had when its words were last looked at.
    private int cells = -1;

    private int hash;

    Draft(boolean heading) {
        this.heading = heading;
    }

    /// The objective as one cell.
    @Nullable Cell whole() {
        return this.objective.stream().reduce(Cell::glue).orElse(null);
    }

    /// Whether the objective has the same words, and the same reference where one is
    /// printed.
    boolean isSame(Cell other, @Nullable Cell printed) {
        return isSame(other, printed, hash(other));
    }

    /// Each row asks it of all objectives above it, so most must be told apart without
    /// putting their words together.
    private boolean isSame(Cell other, @Nullable Cell printed, int words) {
        Cell whole = (words() == words) ? whole() : null;
        boolean same = printed == null || printed.isBlank() || this.reference == null
                || this.reference.text().equals(printed.text());
        return same && whole != null && !other.isBlank() && whole.text().equalsIgnoreCase(other.text());
    }

    private int words() {
        if (this.cells != this.objective.size()) {
            this.cells = this.objective.size();
            this.hash = hash(whole());
        }
        return this.hash;
    }

    private static int hash(@Nullable Cell cell) {
        return (cell != null) ? cell.text().toUpperCase(Locale.ROOT).hashCode() : 0;
    }

    /// The row goes on with the last one, which a page break has cut.
    void goOn(Map<Column, Cell> cells) {
        Map<Column, Cell> own = new EnumMap<>(cells);
        own.values().removeIf(Cell::inherited);
        this.mended = true;
        this.rows.getLast().parts.add(own);
    }

    /// No row is broken over this many pages.
    boolean isEndless() {
        return this.objective.size() > MOST_PARTS
                || (!this.rows.isEmpty() && this.rows.getLast().parts.size() > MOST_PARTS);
    }

    /// A reference that Word's own numbering prints belongs to the words.
    static Cell labelled(Cell cell) {
        if (cell.pieces().isEmpty()) {
            return cell;
        }
        Piece first = cell.pieces().getFirst();
        if (first.label() == null || first.isBullet()) {
            return cell;
        }
        List<Piece> pieces = new ArrayList<>(cell.pieces());
        pieces.set(0, new Piece(first.label() + ". " + first.text(), null, first.coloured(), false));
        return new Cell(cell.column(), cell.span(), cell.inherited(), cell.fill(), pieces, cell.place());
    }

    /// A row of actions. It has a part for each page that it stands on.
    static final class ActionRow {

        final List<Map<Column, Cell>> parts = new ArrayList<>();

        ActionRow(Map<Column, Cell> cells) {
            this.parts.add(new EnumMap<>(cells));
        }

        List<Cell> cells(Column column) {
            List<Cell> cells = new ArrayList<>();
            for (Map<Column, Cell> part : this.parts) {
                Cell cell = part.get(column);
                if (cell != null && !cell.isBlank()) {
                    cells.add(cell);
                }
            }
            return cells;
        }

        @Nullable Cell whole(Column column) {
            return cells(column).stream().reduce(Cell::glue).orElse(null);
        }

    }

    /// Whether its heading only says its number, and the line its words.
    boolean awaits(Line line) {
        Cell whole = (this.lent && this.rows.isEmpty() && line.heading() == 0 && this.line != null) ? whole() : null;
        return whole != null && PlanGrammar.REFERENCE.matcher(whole.text()).matches()
                && Labels.in(line.piece().text(), line.place()).isEmpty();
    }

    /// A heading with the objectives under it; the heading is null at the beginning of a
    /// plan without any.
    static final class Section {

        final @Nullable Cell title;

        final List<Draft> drafts = new ArrayList<>();

        final @Nullable Line line;

        /// Whether the last section has the title.
        static boolean isTitled(List<Section> sections, Cell theme) {
            Cell title = sections.isEmpty() ? null : sections.getLast().title;
            return title != null && title.text().equalsIgnoreCase(theme.text());
        }

        Section(@Nullable Cell title, @Nullable Line line) {
            this.title = title;
            this.line = line;
        }

    }

    /// The sections of a plan in tables as they are gathered, and the one that the next
    /// row belongs to. A list need not be
    /// in the order of its sections and objectives: what comes back goes on where it
    /// began.
    static final class Sections {

        private final List<Section> all = new ArrayList<>();

        /// Sections above whose objectives another table stands, such as one of figures.
        private final Set<Section> aboveOther = new HashSet<>();

        /// An earlier section to which the rows have come back.
        private @Nullable Section again;

        List<Section> all() {
            return this.all;
        }

        /// A table that is no plan follows.
        void beforeOther() {
            if (!this.all.isEmpty() && this.all.getLast().drafts.isEmpty() && this.all.getLast().line != null) {
                this.aboveOther.add(this.all.getLast());
            }
        }

        /// Takes off objectives that were only headings. A single heading that stands
        /// above another table first is that table's and groups no objectives.
        void finish() {
            this.all.forEach((section) -> section.drafts.removeIf((draft) -> draft.rows.isEmpty() && draft.lent));
            List<Section> filled = this.all.stream().filter((section) -> !section.drafts.isEmpty()).toList();
            if (filled.size() == 1 && this.aboveOther.contains(filled.getFirst())) {
                Section bare = new Section(null, null);
                bare.drafts.addAll(filled.getFirst().drafts);
                this.all.set(this.all.indexOf(filled.getFirst()), bare);
            }
        }

        void add(Section section) {
            this.again = null;
            this.all.add(section);
        }

        Section current() {
            if (this.again != null) {
                return this.again;
            }
            if (this.all.isEmpty()) {
                this.all.add(new Section(null, null));
            }
            return this.all.getLast();
        }

        /// Whether the theme is that of the section to which the last row belongs.
        boolean isAt(Cell theme) {
            return Section.isTitled((this.again != null) ? List.of(this.again) : this.all, theme);
        }

        /// Goes back to the section that an earlier row began with the theme, if there is
        /// one.
        boolean goBack(Cell theme) {
            for (Section section : this.all) {
                if (section.line == null && Section.isTitled(List.of(section), theme)) {
                    this.again = section;
                    return true;
                }
            }
            return false;
        }

        /// The objective of the section with the same words further up; null where there
        /// is
        /// none.
        @Nullable Draft earlier(Cell objective, @Nullable Cell reference) {
            int words = hash(objective);
            return current().drafts.stream()
                .filter((draft) -> draft.isSame(objective, reference, words))
                .findFirst()
                .orElse(null);
        }

        /// Takes off sections without objectives whose heading stands beside that of an
        /// objective.
        void removeBeside(@Nullable Line objective) {
            this.again = null;
            while (!this.all.isEmpty() && this.all.getLast().drafts.isEmpty()
                    && Titles.isBeside(this.all.getLast().line, objective)) {
                this.all.removeLast();
            }
        }

    }

}
