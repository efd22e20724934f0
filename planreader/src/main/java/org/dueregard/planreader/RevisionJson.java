package org.dueregard.planreader;

import java.util.List;
import java.util.Locale;

import org.dueregard.planreader.PlanRevision.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a revision as JSON: docs/plan-json.md.
final class RevisionJson {

    private RevisionJson() {
    }

    static ObjectNode write(PlanRevision revision) {
        ObjectNode root = PlanJson.MAPPER.createObjectNode();
        root.put("newerIsIncomplete", revision.newerIsIncomplete());
        ArrayNode changes = root.putArray("changes");
        revision.changes().forEach((change) -> change(changes.addObject(), change));
        ArrayNode same = root.putArray("same");
        for (PlanRevision.Pair pair : revision.same()) {
            ObjectNode node = same.addObject();
            node.set("older", part(pair.older()));
            node.set("newer", part(pair.newer()));
            node.put("likeness", pair.likeness());
        }
        return root;
    }

    private static ObjectNode part(Part part) {
        return PlanJson.MAPPER.createObjectNode()
            .put("at", pointer(part))
            .put("ref", part.ref())
            .put("text", part.text())
            .put("place", part.place().description());
    }

    /// As in the plan's own JSON.
    private static String pointer(Part part) {
        return "/sections/" + (part.section() - 1)
                + ((part.objective() > 0) ? "/objectives/" + (part.objective() - 1) : "")
                + (part.isAction() ? "/actions/" + (part.action() - 1) : "");
    }

    private static void change(ObjectNode node, PlanChange change) {
        node.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        parts(node, change);
        switch (change) {
            case PlanChange.Added added -> node.put("actions", added.actions());
            case PlanChange.Dropped dropped -> node.put("actions", dropped.actions());
            case PlanChange.Split split -> others(node, split.others());
            case PlanChange.Merged merged -> others(node, merged.others());
            case PlanChange.Retitled retitled -> words(node, retitled.words());
            case PlanChange.Moved moved -> node.put("from", moved.from()).put("to", moved.to());
            case PlanChange.Renumbered numbers -> node.put("from", numbers.from()).put("to", numbers.to());
            case PlanChange.Reworded reworded -> words(node, reworded.words());
            case PlanChange.Applicable applicable -> node.put("applicable", applicable.now());
            case PlanChange.Links links -> lists(node, links.gone(), links.come());
            case PlanChange.Owners owners -> lists(node, values(owners.gone()), values(owners.come()));
            case PlanChange.NewDeadline date ->
                node.put("from", date.before().value().raw()).put("to", date.after().value().raw());
            case PlanChange.Measures measures -> lists(node, values(measures.gone()), values(measures.come()));
            case PlanChange.Characteristics who -> lists(node, who.gone(), who.come());
            case PlanChange.Completed completed -> node.put("on", completed.on().value().toString());
            case PlanChange.Reopened reopened -> node.put("on", reopened.before().value().toString());
            case PlanChange.Rating rating -> node.put("from", rag(rating.before())).put("to", rag(rating.after()));
            case PlanChange.Reported reported -> notes(node, reported);
        }
    }

    private static void notes(ObjectNode node, PlanChange.Reported reported) {
        values(reported.notes()).forEach(node.putArray("notes")::add);
        if (reported.periods().stream().anyMatch((period) -> !period.isEmpty())) {
            reported.periods().forEach(node.putArray("progressPeriods")::add);
        }
    }

    private static void parts(ObjectNode node, PlanChange change) {
        Part older = change.older();
        Part newer = change.newer();
        if (older != null) {
            node.set("older", part(older));
        }
        if (newer != null) {
            node.set("newer", part(newer));
        }
    }

    private static void others(ObjectNode node, List<Part> others) {
        ArrayNode array = node.putArray("others");
        others.forEach((each) -> array.add(part(each)));
    }

    private static void words(ObjectNode node, List<PlanChange.Words> words) {
        ArrayNode array = node.putArray("words");
        words.forEach((each) -> array.addObject()
            .put("fate", each.fate().name().toLowerCase(Locale.ROOT))
            .put("text", each.text()));
    }

    private static void lists(ObjectNode node, List<String> gone, List<String> come) {
        gone.forEach(node.putArray("gone")::add);
        come.forEach(node.putArray("come")::add);
    }

    private static List<String> values(List<Sourced<String>> values) {
        return values.stream().map(Sourced::value).toList();
    }

    private static @Nullable String rag(@Nullable Sourced<Rag> rag) {
        return (rag != null) ? rag.value().name().toLowerCase(Locale.ROOT) : null;
    }

}
