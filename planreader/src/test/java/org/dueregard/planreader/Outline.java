package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A plan in a few words a line, for comparison.
final class Outline {

    private Outline() {
    }

    static String of(PlanDocument plan) {
        List<String> lines = new ArrayList<>();
        for (PlanSection section : plan.sections()) {
            lines.add("# " + section.title().value());
            for (PlanObjective objective : section.objectives()) {
                lines.add(objective(objective));
                objective.actions().forEach((action) -> lines.add("  " + action(action)));
            }
        }
        plan.key().forEach((entry) -> lines.add(entry.value().initials() + " = " + entry.value().meaning()));
        return String.join("\n", lines).strip();
    }

    static String findings(PlanDocument plan) {
        return plan.findings()
            .stream()
            .map((finding) -> (finding.code() + " " + String.join(",", finding.about())).strip())
            .collect(Collectors.joining("\n"));
    }

    private static String objective(PlanObjective objective) {
        Sourced<String> ref = objective.ref();
        return ((ref != null) ? ref.value() : "-") + " " + objective.text().value()
                + list(" (links ", objective.links()) + (objective.applicable() ? "" : " (n/a)")
                + list(" (see ", objective.seeActionsOf());
    }

    private static String action(PlanAction action) {
        Deadline deadline = action.deadline().value();
        Sourced<Completion> completed = action.completed();
        Sourced<Rag> rag = action.rag();
        String date = Stream
            .of(deadline.kind(), deadline.start(), deadline.end(), deadline.recurrence(), deadline.qualifier())
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining(" "))
            .toLowerCase(java.util.Locale.ROOT);
        return ((action.number() != null) ? action.number() + ")" : "-") + " " + action.text().value() + " | "
                + joined(action.owners()) + " | " + date
                + ((completed != null) ? " | completed " + completed.value() : "")
                + ((rag != null) ? " | " + rag.value() : "")
                + list(" | measures ", action.successMeasures()).replace(")", "") + notes(action)
                + list(" | for ", action.protectedCharacteristics()).replace(")", "");
    }

    private static String notes(PlanAction action) {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < action.progress().size(); i++) {
            String period = action.periodOf(i);
            notes.add((period.isEmpty() ? "" : "[" + period + "] ") + action.progress().get(i).value());
        }
        return notes.isEmpty() ? "" : " | notes " + String.join("; ", notes);
    }

    private static String list(String before, List<Sourced<String>> values) {
        return values.isEmpty() ? "" : before + joined(values) + ")";
    }

    private static String joined(List<Sourced<String>> values) {
        return values.stream().map(Sourced::value).collect(Collectors.joining("; "));
    }

}
