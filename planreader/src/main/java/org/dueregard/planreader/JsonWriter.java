package org.dueregard.planreader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.dueregard.planreader.Place.Lines;
import org.dueregard.planreader.Place.Paragraph;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a plan as JSON. Where each value stands is kept apart from the values, by JSON Pointer.
final class JsonWriter {

    /// By JSON Pointer.
    private final Map<String, Sourced<?>> values = new LinkedHashMap<>();

    /// Writes what a plan says as a tree, and what there may be hundreds of thousands of,
    /// entry by entry.
    void write(PlanDocument plan, JsonGenerator json) {
        json.writeStartObject();
        for (Map.Entry<String, JsonNode> member : said(plan).properties()) {
            json.writeName(member.getKey()).writeTree(member.getValue());
        }
        json.writeName("reading").writeStartObject();
        json.writeName("values").writeStartObject();
        this.values.forEach((pointer, value) -> json.writeName(pointer).writeTree(source(value)));
        json.writeEndObject();
        json.writeName("findings").writeStartArray();
        plan.findings().forEach((finding) -> json.writeTree(finding(finding)));
        json.writeEndArray();
        json.writeName("ignored").writeStartArray();
        plan.ignored().forEach((words) -> json.writeTree(ignored(words)));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private ObjectNode said(PlanDocument plan) {
        ObjectNode root = PlanJson.MAPPER.createObjectNode();
        root.put("source", plan.source());
        text(root, "organisation", plan.organisation(), "");
        text(root, "title", plan.title(), "");
        Sourced<Period> period = plan.period();
        ObjectNode interval = (period != null) ? root.putObject("period") : null;
        if (period == null || interval == null) {
            root.putNull("period");
        }
        else {
            interval.put("from", period.value().from().toString()).put("to", period.value().to().toString());
            source("/period", period);
        }
        ArrayNode sections = root.putArray("sections");
        for (int i = 0; i < plan.sections().size(); i++) {
            section(sections.addObject(), plan.sections().get(i), "/sections/" + i);
        }
        key(root, plan.key());
        ArrayNode warnings = root.putArray("warnings");
        plan.findings().forEach((finding) -> warnings.add(warning(finding)));
        return root;
    }

    private void key(ObjectNode root, List<Sourced<PlanDocument.Initials>> key) {
        if (!key.isEmpty()) {
            ArrayNode entries = root.putArray("key");
            for (int i = 0; i < key.size(); i++) {
                PlanDocument.Initials entry = key.get(i).value();
                entries.addObject().put("initials", entry.initials()).put("means", entry.meaning());
                source("/key/" + i, key.get(i));
            }
        }
    }

    private static String warning(Finding finding) {
        return finding.about().isEmpty() ? finding.message()
                : String.join(", ", finding.about()) + ": " + finding.message();
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = PlanJson.MAPPER.createObjectNode();
        node.put("code", finding.code().name());
        ArrayNode about = node.putArray("about");
        finding.about().forEach(about::add);
        node.put("message", finding.message());
        place(node.putObject("place"), finding.place());
        return node;
    }

    private static ObjectNode ignored(Ignored words) {
        ObjectNode node = PlanJson.MAPPER.createObjectNode();
        node.put("kind", word(words.kind())).put("text", words.text());
        place(node.putObject("place"), words.place());
        return node;
    }

    private void section(ObjectNode node, PlanSection section, String at) {
        text(node, "title", section.title(), at);
        ArrayNode objectives = node.putArray("objectives");
        for (int i = 0; i < section.objectives().size(); i++) {
            objective(objectives.addObject(), section.objectives().get(i), at + "/objectives/" + i);
        }
    }

    private void objective(ObjectNode node, PlanObjective objective, String at) {
        text(node, "ref", objective.ref(), at);
        text(node, "text", objective.text(), at);
        texts(node, "links", objective.links(), at);
        node.put("applicable", objective.applicable());
        texts(node, "seeActionsOf", objective.seeActionsOf(), at);
        ArrayNode actions = node.putArray("actions");
        for (int i = 0; i < objective.actions().size(); i++) {
            action(actions.addObject(), objective.actions().get(i), at + "/actions/" + i);
        }
    }

    private void action(ObjectNode node, PlanAction action, String at) {
        if (action.number() != null) {
            node.put("number", action.number());
        }
        else {
            node.putNull("number");
        }
        text(node, "text", action.text(), at);
        texts(node, "owners", action.owners(), at);
        texts(node, "successMeasures", action.successMeasures(), at);
        deadline(node.putObject("deadline"), action.deadline().value());
        source(at + "/deadline", action.deadline());
        Sourced<Completion> completed = action.completed();
        if (completed != null) {
            node.putObject("completed").put("on", completed.value().toString());
            source(at + "/completed", completed);
        }
        else {
            node.putNull("completed");
        }
        texts(node, "progress", action.progress(), at);
        if (!action.progressPeriods().isEmpty()) {
            action.progressPeriods().forEach(node.putArray("progressPeriods")::add);
        }
        measures(node, action.measures());
        Sourced<Rag> rag = action.rag();
        if (rag != null) {
            node.put("rag", word(rag.value()));
            source(at + "/rag", rag);
        }
        if (!action.protectedCharacteristics().isEmpty()) {
            texts(node, "protectedCharacteristics", action.protectedCharacteristics(), at);
        }
    }

    private static void measures(ObjectNode node, List<PlanAction.Measure> measures) {
        if (measures.stream().anyMatch(PlanAction.Measure::isCounted)) {
            ArrayNode array = node.putArray("measures");
            for (PlanAction.Measure measure : measures) {
                Deadline due = measure.due();
                array.addObject()
                    .put("text", measure.text())
                    .put("baseline", measure.baseline())
                    .put("target", measure.target())
                    .put("unit", measure.unit())
                    .put("due", (due != null && due.end() != null) ? due.end().toString() : null);
            }
        }
    }

    private static void deadline(ObjectNode node, Deadline deadline) {
        node.put("raw", deadline.raw());
        node.put("kind", word(deadline.kind()));
        node.put("start", (deadline.start() != null) ? deadline.start().toString() : null);
        node.put("end", (deadline.end() != null) ? deadline.end().toString() : null);
        node.put("recurrence", deadline.recurrence());
        node.put("qualifier", (deadline.qualifier() != null) ? word(deadline.qualifier()) : null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void text(ObjectNode node, String name, @Nullable Sourced<String> value, String at) {
        node.put(name, (value != null) ? value.value() : null);
        if (value != null) {
            source(at + "/" + name, value);
        }
    }

    private void texts(ObjectNode node, String name, List<Sourced<String>> values, String at) {
        ArrayNode array = node.putArray(name);
        for (int i = 0; i < values.size(); i++) {
            array.add(values.get(i).value());
            source(at + "/" + name + "/" + i, values.get(i));
        }
    }

    private void source(String pointer, Sourced<?> value) {
        this.values.put(pointer, value);
    }

    private static ObjectNode source(Sourced<?> value) {
        ObjectNode node = PlanJson.MAPPER.createObjectNode();
        place(node, value.place());
        return node.put("confidence", value.confidence());
    }

    private static void place(ObjectNode node, Place place) {
        switch (Objects.requireNonNull(place)) {
            case Place.Cell cell -> node.put("table", cell.table()).put("row", cell.row()).put("column", cell.column());
            case Place.Box box -> node.put("page", box.page())
                .put("x", box.x())
                .put("y", box.y())
                .put("width", box.width())
                .put("height", box.height());
            case Paragraph paragraph -> node.put("paragraph", paragraph.number());
            case Place.SheetCell cell ->
                node.put("sheetNumber", cell.number()).put("sheet", cell.sheet()).put("cell", cell.address());
            case Lines lines -> node.put("firstLine", lines.first()).put("lastLine", lines.last());
        }
        node.put("words", place.words());
    }

}
