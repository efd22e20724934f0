package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Draft.Section;
import org.jspecify.annotations.Nullable;

/// The grammar of plans without tables: headings, numbered objectives, and the lists under them.
final class ListGrammar {

    private static final Pattern OBJECTIVE = Pattern.compile(
            "(?:(?i:equality objective|objective|priority|aim|outcome|goal)\\s*\\d|\\d{1,2}\\.\\d{1,2}[\\s.:)]).*");

    private static final Pattern ITEM = Pattern.compile("(?:[-•·▪◦●–*]\\s|\\d{1,2}[.)]\\s).*");

    private final Set<String> running;

    private final List<Section> sections = new ArrayList<>();

    private @Nullable Draft open;

    private @Nullable Cell heading;

    ListGrammar(Set<String> runningTitles) {
        this.running = runningTitles;
    }

    List<Section> read(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Line line && !this.running.contains(line.text())) {
                line(line);
            }
        }
        this.sections.forEach((section) -> section.drafts.removeIf((draft) -> draft.rows.isEmpty() && draft.heading));
        return this.sections;
    }

    private void line(Line line) {
        Cell cell = new Cell(1, 1, false, null, List.of(line.piece()), line.place());
        String text = line.text();
        if (OBJECTIVE.matcher(text).matches()) {
            this.open = new Draft(false);
            this.open.objective.add(cell);
            current().drafts.add(this.open);
        }
        else if (line.piece().label() != null || ITEM.matcher(text).matches()) {
            item(cell);
        }
        else if (line.heading() > 0 || Wording.isHeading(text)) {
            this.open = null;
            this.heading = cell;
        }
        else if (this.open != null && !this.open.rows.isEmpty() && Wording.startsLower(text)) {
            this.open.rows.getLast().parts.add(Map.of(Column.ACTION, cell));
        }
    }

    private void item(Cell cell) {
        if (this.heading != null) {
            this.sections.add(new Section(this.heading));
            this.heading = null;
        }
        if (this.open == null) {
            this.open = new Draft(true);
            Section section = current();
            if (section.title != null) {
                this.open.objective.add(section.title);
            }
            section.drafts.add(this.open);
        }
        this.open.rows.add(new ActionRow(new EnumMap<>(Map.of(Column.ACTION, cell))));
    }

    private Section current() {
        if (this.heading != null) {
            this.sections.add(new Section(this.heading));
            this.heading = null;
        }
        if (this.sections.isEmpty()) {
            this.sections.add(new Section(null));
        }
        return this.sections.getLast();
    }

}
