package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Draft.Section;
import org.jspecify.annotations.Nullable;

/// Gathers sections, objectives and actions that come one after the other instead of side by side. A value that
/// comes before the first action of its objective serves all of them.
final class Gathering {

    private final List<Section> sections = new ArrayList<>();

    private final Map<Column, Cell> forAll = new EnumMap<>(Column.class);

    private @Nullable Draft open;

    private @Nullable ActionRow row;

    private @Nullable Cell heading;

    private @Nullable Line headingLine;

    private boolean general;

    /// The sections that hold something.
    List<Section> sections() {
        for (Section section : this.sections) {
            section.drafts.removeIf((draft) -> draft.rows.isEmpty() && draft.lent);
        }
        this.sections.removeIf((section) -> section.drafts.isEmpty());
        return this.sections;
    }

    /// A heading begins a section as soon as something of the plan follows it.
    ///
    /// @param general whether it is one such as `Foreword`, that no objective belongs to
    void heading(Cell cell, @Nullable Line line, boolean general) {
        this.general = general;
        this.open = null;
        this.row = null;
        this.forAll.clear();
        this.heading = cell;
        this.headingLine = line;
    }

    void objective(Cell cell, @Nullable Line line, boolean lent) {
        if (this.general) {
            this.heading = null;
        }
        if (this.open != null && this.open.whole() != null && isSame(this.open, cell)) {
            this.row = null;
            return;
        }
        Draft above = this.open;
        if (above != null && above.lent && above.rows.isEmpty() && above.whole() != null && isAbove(above, cell)) {
            current().drafts.remove(above);
            this.sections.add(new Section(above.whole(), above.line));
        }
        this.forAll.clear();
        this.row = null;
        this.open = new Draft(false);
        this.open.lent = lent;
        this.open.line = line;
        this.open.objective.add(cell);
        current().drafts.add(this.open);
    }

    /// Whether `1 Fair work` stands above `1.2 Pay`.
    private static boolean isAbove(Draft above, Cell cell) {
        Cell whole = above.whole();
        String first = (whole != null) ? ObjectiveReader.referenceOf(whole.text()) : "";
        return !first.isEmpty() && ObjectiveReader.referenceOf(cell.text()).startsWith(first + ".");
    }

    private static boolean isSame(Draft draft, Cell cell) {
        Cell whole = draft.whole();
        return whole != null && whole.text().equalsIgnoreCase(cell.text());
    }

    void action(Cell cell) {
        if (this.open == null) {
            this.open = new Draft(true);
            Section section = current();
            if (section.title != null) {
                this.open.objective.add(section.title);
            }
            section.drafts.add(this.open);
        }
        this.row = new ActionRow(new EnumMap<>(this.forAll));
        this.row.parts.getFirst().put(Column.ACTION, cell);
        this.open.rows.add(this.row);
    }

    /// A value of the action before it, or of all actions of the objective.
    void value(Column column, Cell cell) {
        Map<Column, Cell> cells = (this.row != null) ? this.row.parts.getFirst() : this.forAll;
        cells.merge(column, cell, Cell::append);
    }

    /// A value of all actions of the objective, those before it too.
    void valueOfAll(Column column, Cell cell) {
        if (this.open != null) {
            this.open.rows.forEach((each) -> each.parts.getFirst().merge(column, cell, Cell::append));
        }
        this.forAll.merge(column, cell, Cell::append);
    }

    /// The words go on with the last value of a kind.
    void goOn(Column column, Cell cell) {
        if (this.row != null) {
            this.row.parts.getFirst().merge(column, cell, Cell::glue);
        }
    }

    void endAction() {
        this.row = null;
    }

    boolean hasAction() {
        return this.row != null;
    }

    boolean hasObjective() {
        return this.open != null && !this.open.heading;
    }

    boolean isEmpty() {
        return this.sections.isEmpty();
    }

    boolean hasHeading() {
        return this.heading != null;
    }

    boolean has(Column column) {
        return this.row != null && this.row.parts.getFirst().containsKey(column);
    }

    private Section current() {
        if (this.heading != null) {
            this.sections.add(new Section(this.heading, this.headingLine));
            this.heading = null;
        }
        if (this.sections.isEmpty()) {
            this.sections.add(new Section(null, null));
        }
        return this.sections.getLast();
    }

}
