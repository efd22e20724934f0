package org.dueregard.planreader;

import java.io.StringWriter;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of a plan: docs/plan-json.md.
public final class PlanJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PlanJson() {
    }

    /// Writes a plan.
    ///
    /// @return indented JSON that [#read] restores whole
    public static String write(PlanDocument plan) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(text)) {
            new JsonWriter().write(plan, json);
        }
        return text.toString();
    }

    /// Writes a revision.
    ///
    /// @return indented JSON; it is not read again
    public static String write(PlanRevision revision) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(RevisionJson.write(revision));
    }

    /// Reads what [#write] wrote, every place and confidence included. A plan without the
    /// member `reading`, written by hand or by another program, is read too: its places
    /// are empty and nothing is doubted.
    ///
    /// @throws IllegalArgumentException where it is no JSON, or the JSON is no plan
    public static PlanDocument read(String json) {
        try {
            return new JsonReader(MAPPER.readTree(json)).read();
        }
        catch (JacksonException ex) {
            throw new IllegalArgumentException("This is not the JSON of a plan: " + ex.getOriginalMessage(), ex);
        }
    }

}
