package org.dueregard.planreader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.Deadline.Qualifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the JSON that [JsonWriter] writes.
final class JsonReader {

    private final JsonNode root;

    private final JsonNode values;

    JsonReader(JsonNode root) {
        this.root = root;
        this.values = root.path("reading").path("values");
    }

    PlanDocument read() {
        if (!this.root.isObject() || !this.root.path("sections").isArray()) {
            throw new IllegalArgumentException("This is not the JSON of a plan: it has no list \"sections\".");
        }
        try {
            return document();
        }
        catch (DateTimeException ex) {
            throw new IllegalArgumentException("This is not the JSON of a plan: " + ex.getMessage(), ex);
        }
    }

    private PlanDocument document() {
        JsonNode period = this.root.path("period");
        Sourced<Period> interval = period.isObject()
                ? sourced(new Period(day(period, "from"), day(period, "to")), "/period") : null;
        List<PlanSection> sections = new ArrayList<>();
        JsonNode array = this.root.path("sections");
        for (int i = 0; i < array.size(); i++) {
            sections.add(section(array.get(i), "/sections/" + i));
        }
        List<Finding> findings = new ArrayList<>();
        this.root.path("reading").path("findings").forEach((node) -> findings.add(finding(node)));
        return new PlanDocument(string(this.root, "source", ""), text(this.root, "organisation", ""),
                text(this.root, "title", ""), interval, sections, findings, ignored(), key());
    }

    private List<Sourced<PlanDocument.Initials>> key() {
        List<Sourced<PlanDocument.Initials>> key = new ArrayList<>();
        JsonNode array = this.root.path("key");
        for (int i = 0; i < array.size(); i++) {
            JsonNode node = array.get(i);
            key.add(sourced(new PlanDocument.Initials(string(node, "initials", ""), string(node, "means", "")),
                    "/key/" + i));
        }
        return key;
    }

    private List<Ignored> ignored() {
        List<Ignored> ignored = new ArrayList<>();
        this.root.path("reading")
            .path("ignored")
            .forEach((node) -> ignored.add(new Ignored(constant(Ignored.Kind.class, string(node, "kind", "")),
                    string(node, "text", ""), place(node.path("place")))));
        return ignored;
    }

    private static Finding finding(JsonNode node) {
        List<String> about = new ArrayList<>();
        node.path("about").forEach((ref) -> about.add(ref.asString("")));
        return new Finding(constant(Finding.Code.class, string(node, "code", "")), about, string(node, "message", ""),
                place(node.path("place")));
    }

    private PlanSection section(JsonNode node, String at) {
        List<PlanObjective> objectives = new ArrayList<>();
        JsonNode array = node.path("objectives");
        for (int i = 0; i < array.size(); i++) {
            objectives.add(objective(array.get(i), at + "/objectives/" + i));
        }
        return new PlanSection(required(node, "title", at), objectives);
    }

    private PlanObjective objective(JsonNode node, String at) {
        List<PlanAction> actions = new ArrayList<>();
        JsonNode array = node.path("actions");
        for (int i = 0; i < array.size(); i++) {
            actions.add(action(array.get(i), at + "/actions/" + i));
        }
        Sourced<String> ref = text(node, "ref", at);
        Sourced<String> text = required(node, "text", at);
        return new PlanObjective(ref, text, texts(node, "links", at), node.path("applicable").asBoolean(true),
                texts(node, "seeActionsOf", at), actions);
    }

    private PlanAction action(JsonNode node, String at) {
        JsonNode on = node.path("completed").path("on");
        Sourced<Completion> completed = on.isString() ? sourced(completion(on.asString()), at + "/completed") : null;
        String colour = string(node, "rag", "");
        Sourced<Rag> rag = colour.isEmpty() ? null : sourced(constant(Rag.class, colour), at + "/rag");
        Integer number = node.path("number").isNumber() ? Integer.valueOf(node.path("number").asInt(0)) : null;
        return new PlanAction(number, required(node, "text", at), texts(node, "owners", at),
                texts(node, "successMeasures", at), sourced(deadline(node.path("deadline")), at + "/deadline"),
                completed, texts(node, "progress", at), rag, texts(node, "protectedCharacteristics", at),
                periods(node));
    }

    private static List<String> periods(JsonNode node) {
        List<String> periods = new ArrayList<>();
        node.path("progressPeriods").forEach((period) -> periods.add(period.asString("")));
        return periods;
    }

    private static Completion completion(String on) {
        return (on.length() == "2012-10".length()) ? new Completion.InMonth(YearMonth.parse(on))
                : new Completion.OnDay(LocalDate.parse(on));
    }

    private static Deadline deadline(JsonNode node) {
        String qualifier = string(node, "qualifier", "");
        return new Deadline(optional(node, "raw"), constant(Kind.class, string(node, "kind", "none")),
                optionalDay(node, "start"), optionalDay(node, "end"), optional(node, "recurrence"),
                qualifier.isEmpty() ? null : constant(Qualifier.class, qualifier));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String string(JsonNode node, String name, String otherwise) {
        String value = optional(node, name);
        return (value != null) ? value : otherwise;
    }

    private static @Nullable String optional(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : null;
    }

    private static LocalDate day(JsonNode node, String name) {
        return LocalDate.parse(string(node, name, ""));
    }

    private static @Nullable LocalDate optionalDay(JsonNode node, String name) {
        return (optional(node, name) != null) ? day(node, name) : null;
    }

    private @Nullable Sourced<String> text(JsonNode node, String name, String at) {
        String value = optional(node, name);
        return (value != null) ? sourced(value, at + "/" + name) : null;
    }

    private Sourced<String> required(JsonNode node, String name, String at) {
        return sourced(string(node, name, ""), at + "/" + name);
    }

    private List<Sourced<String>> texts(JsonNode node, String name, String at) {
        List<Sourced<String>> texts = new ArrayList<>();
        JsonNode array = node.path(name);
        for (int i = 0; i < array.size(); i++) {
            texts.add(sourced(array.get(i).asString(""), at + "/" + name + "/" + i));
        }
        return texts;
    }

    private <T> Sourced<T> sourced(T value, String pointer) {
        JsonNode node = this.values.path(pointer);
        return new Sourced<>(value, place(node), node.path("confidence").asDouble(1));
    }

    private static Place place(JsonNode node) {
        String words = string(node, "words", "");
        if (node.has("table")) {
            return new Place.Cell(node.path("table").asInt(0), node.path("row").asInt(0), node.path("column").asInt(0),
                    words);
        }
        if (node.has("cell")) {
            return new Place.SheetCell(node.path("sheetNumber").asInt(1), string(node, "sheet", ""),
                    string(node, "cell", ""), words);
        }
        if (node.has("page")) {
            return new Place.Box(node.path("page").asInt(0), node.path("x").asDouble(0), node.path("y").asDouble(0),
                    node.path("width").asDouble(0), node.path("height").asDouble(0), words);
        }
        if (node.has("paragraph")) {
            return new Place.Paragraph(node.path("paragraph").asInt(0), words);
        }
        return new Place.Lines(node.path("firstLine").asInt(1), node.path("lastLine").asInt(1), words);
    }

}
