package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.grammar.Draft.Section;
import org.jspecify.annotations.Nullable;

/// The sections of a plan in tables as they are gathered, and the one that the next row belongs to. A list need not be
/// in the order of its sections and objectives: what comes back goes on where it began.
final class Sections {

    private final List<Section> all = new ArrayList<>();

    /// An earlier section to which the rows have come back.
    private @Nullable Section again;

    List<Section> all() {
        return this.all;
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

    /// The objective of the section with the same words further up; null where there is
    /// none.
    @Nullable Draft earlier(Cell objective, @Nullable Cell reference) {
        return current().drafts.stream().filter((draft) -> draft.isSame(objective, reference)).findFirst().orElse(null);
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
