package org.dueregard.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.dueregard.planreader.PlanJson;
import org.dueregard.planreader.PlanReader;
import org.dueregard.planreader.UnreadableFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Reads the sample's plan as it would be read for any council, and compares every field with
/// what a careful reader takes from it.
class SamplePlanReadingTest {

    private static final List<String> ACTION_FIELDS = List.of("number", "text", "owners", "successMeasures",
            "completed", "progress");

    private static final List<String> DEADLINE_FIELDS = List.of("raw", "kind", "start", "end", "recurrence",
            "qualifier");

    private static final List<String> OBJECTIVE_FIELDS = List.of("text", "links", "applicable", "seeActionsOf");

    @Test
    void readsEveryFieldOfTheSamplePlan() throws IOException, UnreadableFile {
        JsonNode gold = JsonMapper.shared().readTree(gold());

        JsonNode actual = JsonMapper.shared()
            .readTree(PlanJson.write(
                    PlanReader.readDocx("equality-action-plan.docx", SampleTable.file("equality-action-plan.docx"))));

        assertThat(lines(actual)).containsExactlyElementsOf(lines(gold));
    }

    /// One line a value, so that a difference shows itself and nothing else.
    private static List<String> lines(JsonNode plan) {
        List<String> lines = new ArrayList<>();
        add(lines, "plan", plan, List.of("source", "organisation", "title", "period"));
        for (JsonNode section : plan.get("sections")) {
            lines.add("section: " + section.get("title"));
            section.get("objectives").forEach((objective) -> addObjective(lines, objective));
        }
        return lines;
    }

    private static void addObjective(List<String> lines, JsonNode objective) {
        String ref = objective.get("ref").asString();
        add(lines, ref, objective, OBJECTIVE_FIELDS);
        int place = 0;
        for (JsonNode action : objective.get("actions")) {
            place++;
            add(lines, ref + " action " + place, action, ACTION_FIELDS);
            add(lines, ref + " action " + place + " deadline", action.get("deadline"), DEADLINE_FIELDS);
        }
    }

    private static void add(List<String> lines, String of, JsonNode values, List<String> fields) {
        fields.forEach((field) -> lines.add(of + " " + field + ": " + values.get(field)));
    }

    private static byte[] gold() throws IOException {
        try (InputStream in = SamplePlanReadingTest.class.getResourceAsStream("equality-action-plan.gold.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

}
