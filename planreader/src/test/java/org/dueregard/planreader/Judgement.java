package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A value that the reader gave, how sure it was, and whether a careful reader took the same from the file.
///
/// @param what which value it is
record Judgement(String what, double confidence, boolean right) {

    private static final double SAME_TEXT = 0.6;

    private static final double SAME_SECTION = 0.8;

    /// Each value of the plan, judged by the gold: what stands in an objective or action
    /// that the gold does not have is
    /// wrong.
    static List<Judgement> of(JsonNode gold, PlanDocument plan) {
        JsonNode actual = JsonMapper.shared().readTree(PlanJson.write(plan));
        List<Score.Objective> expected = Score.flatten(gold);
        List<Score.Objective> found = Score.flatten(actual);
        List<PlanObjective> objectives = new ArrayList<>();
        List<PlanSection> sections = new ArrayList<>();
        for (PlanSection section : plan.sections()) {
            section.objectives().forEach((objective) -> sections.add(section));
            objectives.addAll(section.objectives());
        }
        Set<String> titles = new TreeSet<>(
                List.of("", Score.key(gold.path("title").asString("")), Score.key(actual.path("title").asString(""))));
        List<Judgement> all = new ArrayList<>();
        for (Score.Pair pair : Score.match(expected.size(), found.size(), (i, j) -> {
            double same = Score.tokenF1(expected.get(i).words(), found.get(j).words());
            boolean reference = !expected.get(i).ref().isEmpty() && expected.get(i).ref().equals(found.get(j).ref());
            return reference ? 2 + same : ((same >= SAME_TEXT) ? same : 0);
        })) {
            if (pair.actual() >= 0) {
                Score.Objective one = (pair.gold() >= 0) ? expected.get(pair.gold()) : null;
                Score.Objective other = found.get(pair.actual());
                boolean section = one != null && (one.section().isBlank() ? titles.contains(Score.key(other.section()))
                        : Score.tokenF1(one.section(), other.section()) >= SAME_SECTION);
                all.add(of("section " + other.section(), sections.get(pair.actual()).title(), section));
                objective(one, other, objectives.get(pair.actual()), all);
            }
        }
        return all;
    }

    private static Judgement of(String what, Sourced<?> value, boolean right) {
        return new Judgement(what, value.confidence(), right);
    }

    private static void objective(Score.@Nullable Objective gold, Score.Objective read, PlanObjective objective,
            List<Judgement> all) {
        all.add(of("objective " + read.words(), objective.text(), gold != null));
        Sourced<String> ref = objective.ref();
        if (ref != null) {
            all.add(of("reference " + ref.value() + " of " + read.words(), ref,
                    gold != null && gold.ref().equals(read.ref())));
        }
        Set<String> links = (gold != null) ? Score.strings(gold.node(), "links") : Set.of();
        objective.links().forEach((link) -> all.add(of("link", link, links.contains(Score.fold(link.value())))));
        List<JsonNode> expected = Score.actions(gold);
        List<JsonNode> found = Score.actions(read);
        for (Score.Pair pair : Score.match(expected.size(), found.size(), (i, j) -> {
            double same = Score.tokenF1(Score.text(expected.get(i)), Score.text(found.get(j)));
            return (same >= SAME_TEXT) ? same : 0;
        })) {
            if (pair.actual() >= 0) {
                action((pair.gold() >= 0) ? expected.get(pair.gold()) : null, found.get(pair.actual()),
                        objective.actions().get(pair.actual()), all);
            }
        }
    }

    private static void action(@Nullable JsonNode gold, JsonNode read, PlanAction action, List<Judgement> all) {
        String where = " of " + Score.text(read);
        all.add(of("action" + where, action.text(), gold != null));
        Set<String> owners = Score.strings(gold, "owners");
        action.owners().forEach((owner) -> {
            JsonNode one = JsonMapper.shared()
                .createObjectNode()
                .set("owners", JsonMapper.shared().createArrayNode().add(owner.value()));
            all.add(of("owner " + owner.value() + where, owner, owners.containsAll(Score.strings(one, "owners"))));
        });
        String deadline = Score.deadline(read);
        all.add(of("deadline " + deadline + where, action.deadline(),
                gold != null && deadline.equals(Score.deadline(gold))));
        Sourced<Completion> completed = action.completed();
        if (completed != null) {
            all.add(of("completion" + where, completed, gold != null
                    && completed.value().toString().equals(gold.path("completed").path("on").asString(""))));
        }
        List<String> measures = Score.texts(gold);
        for (Score.Pair pair : Score.match(measures.size(), action.successMeasures().size(), (i, j) -> {
            double same = Score.tokenF1(measures.get(i), action.successMeasures().get(j).value());
            return (same >= SAME_TEXT) ? same : 0;
        })) {
            if (pair.actual() >= 0) {
                all.add(of("measure" + where, action.successMeasures().get(pair.actual()), pair.gold() >= 0));
            }
        }
    }

}
