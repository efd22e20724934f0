package org.dueregard.app.publication;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.dueregard.app.publication.PublishedPlan.Action;
import org.dueregard.app.publication.PublishedPlan.News;
import org.dueregard.app.publication.PublishedPlan.Objective;
import org.dueregard.app.publication.PublishedPlan.PublishedDeadline;
import org.dueregard.app.publication.PublishedPlan.Section;
import org.jspecify.annotations.Nullable;

/// A published plan as CSV: a row for each action, and one for each objective without actions.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
final class PublishedCsv {

    static final List<String> HEADER = List.of("plan", "publication", "as_at", "section", "objective_number",
            "objective_ref", "objective", "applicable", "action_position", "action", "responsible", "deadline",
            "deadline_reading", "deadline_start", "deadline_end", "state", "done_on", "success_measures",
            "protected_characteristics", "latest_news_on", "latest_news_by", "latest_news");

    private static final String FORMULA = "=+-@\t\r\n";

    private static final String LIST = "; ";

    private PublishedCsv() {
    }

    static String write(PublishedPlan plan) {
        return write(plan, plan.objectives());
    }

    static String write(PublishedPlan plan, List<Objective> objectives) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (Section section : plan.sections()) {
                section.objectives()
                    .stream()
                    .filter(objectives::contains)
                    .forEach((objective) -> write(plan, section, objective, csv));
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return text.toString();
    }

    private static void write(PublishedPlan plan, Section section, Objective objective, CsvWriter csv) {
        Row row = new Row(plan, section, objective);
        if (objective.actions().isEmpty()) {
            csv.writeRecord(row.with(null, 0));
        }
        int position = 0;
        for (Action action : objective.actions()) {
            position++;
            csv.writeRecord(row.with(action, position));
        }
    }

    static String defused(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
    }

    private record Row(PublishedPlan plan, Section section, Objective objective) {

        List<String> with(@Nullable Action action, int position) {
            Cells cells = new Cells();
            cells.add(this.plan.plan(), this.plan.publication(), this.plan.asAt(), this.section.title(),
                    this.objective.number(), this.objective.ref(), this.objective.text(),
                    this.objective.applicable() ? "yes" : "no");
            if (action == null) {
                cells.fill(HEADER.size());
                return cells.texts;
            }
            PublishedDeadline deadline = action.deadline();
            cells.add(position, action.text(), String.join(LIST, action.responsible()), deadline.raw(),
                    deadline.reading(), deadline.start(), deadline.end(), action.state().words(), action.doneOn(),
                    String.join(LIST, action.successMeasures()), String.join(LIST, action.protectedCharacteristics()));
            News news = action.latest();
            LocalDate on = (news == null) ? null : news.on();
            cells.add(on, (news == null) ? null : news.by(), (news == null) ? null : news.text());
            return cells.texts;
        }

    }

    private static final class Cells {

        private final List<String> texts = new ArrayList<>();

        private void add(@Nullable Object... values) {
            for (Object value : values) {
                this.texts.add(defused(value));
            }
        }

        private void fill(int size) {
            while (this.texts.size() < size) {
                this.texts.add("");
            }
        }

    }

}
