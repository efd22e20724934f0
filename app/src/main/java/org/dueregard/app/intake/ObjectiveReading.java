package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// An objective as it was read, and the words that it was read from.
///
/// @param number counts the objectives of the document from 1
/// @param doubts why it is doubtful; empty where it is not
/// @param source the words of the file with what was read of them marked
record ObjectiveReading(int number, String name, String text, List<String> doubts, List<SourceWords> source,
        boolean applicable, List<String> links, List<String> seeActionsOf, List<ActionReading> actions,
        boolean isCorrected) {

    static ObjectiveReading of(Review review, Outline.Entry entry) {
        PlanObjective objective = entry.objective();
        List<ActionReading> actions = new ArrayList<>();
        for (PlanAction action : objective.actions()) {
            actions.add(ActionReading.of(action, actions.size() + 1));
        }
        return new ObjectiveReading(entry.number(), entry.name(), objective.text().value(), Doubts.about(review, entry),
                source(objective), objective.applicable(), values(objective.links()), values(objective.seeActionsOf()),
                actions, review.isCorrected(entry));
    }

    private static List<SourceWords> source(PlanObjective objective) {
        Map<Place, List<String>> marks = new LinkedHashMap<>();
        add(marks, objective.ref());
        add(marks, objective.text());
        objective.links().forEach((link) -> add(marks, link));
        objective.seeActionsOf().forEach((link) -> add(marks, link));
        for (PlanAction action : objective.actions()) {
            add(marks, action.text());
            action.owners().forEach((owner) -> add(marks, owner));
            action.successMeasures().forEach((measure) -> add(marks, measure));
            action.progress().forEach((note) -> add(marks, note));
            String raw = action.deadline().value().raw();
            add(marks, new Sourced<>((raw != null) ? raw : "", action.deadline().place(), 1));
        }
        return marks.entrySet()
            .stream()
            .filter((each) -> !each.getKey().words().isBlank())
            .map((each) -> new SourceWords(each.getKey().description(),
                    Marked.of(each.getKey().words(), each.getValue())))
            .toList();
    }

    private static void add(Map<Place, List<String>> marks, @Nullable Sourced<String> value) {
        if (value != null) {
            marks.computeIfAbsent(value.place(), (any) -> new ArrayList<>()).add(value.value());
        }
    }

    private static List<String> values(List<Sourced<String>> sourced) {
        return sourced.stream().map(Sourced::value).toList();
    }

    /// Words of the file at one place.
    record SourceWords(String place, Marked words) {
    }

    /// An action as it was read.
    ///
    /// @param deadline the words that state it; "" where none do
    /// @param reading how they are read
    /// @param completed "" where the plan doesn't say that it is done
    record ActionReading(String label, String text, String owners, String deadline, String reading,
            List<String> measures, String completed, List<String> notes) {

        static ActionReading of(PlanAction action, int position) {
            Integer number = action.number();
            Deadline deadline = action.deadline().value();
            String raw = deadline.raw();
            return new ActionReading("Action " + ((number != null) ? number : position), action.text().value(),
                    String.join(", ", values(action.owners())), (raw != null) ? raw : "", DeadlineWords.of(deadline),
                    values(action.successMeasures()),
                    (action.completed() != null) ? DeadlineWords.of(action.completed().value()) : "",
                    values(action.progress()));
        }

    }

}
