package org.dueregard.planreader.file;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// Lowers how sure the values of a plan are, by the places where they stand.
public final class Confidences {

    private final ToDoubleFunction<Place> most;

    private Confidences(ToDoubleFunction<Place> most) {
        this.most = most;
    }

    /// The sections with each value no surer than its place lets it be.
    public static List<PlanSection> lowered(List<PlanSection> sections, ToDoubleFunction<Place> most) {
        Confidences confidences = new Confidences(most);
        return sections.stream()
            .map((section) -> new PlanSection(confidences.lowered(section.title()),
                    section.objectives().stream().map(confidences::lowered).toList()))
            .toList();
    }

    private PlanObjective lowered(PlanObjective objective) {
        return new PlanObjective(lowerable(objective.ref()), lowered(objective.text()), all(objective.links()),
                objective.applicable(), all(objective.seeActionsOf()),
                objective.actions().stream().map(this::lowered).toList());
    }

    private PlanAction lowered(PlanAction action) {
        return new PlanAction(action.number(), lowered(action.text()), all(action.owners()),
                all(action.successMeasures()), lowered(action.deadline()), lowerable(action.completed()),
                all(action.progress()), lowerable(action.rag()), all(action.protectedCharacteristics()),
                action.progressPeriods());
    }

    private <T> List<Sourced<T>> all(List<Sourced<T>> values) {
        return values.stream().map(this::lowered).toList();
    }

    private <T> @Nullable Sourced<T> lowerable(@Nullable Sourced<T> value) {
        return (value != null) ? lowered(value) : null;
    }

    private <T> Sourced<T> lowered(Sourced<T> value) {
        double limit = this.most.applyAsDouble(value.place());
        return (value.confidence() <= limit) ? value : new Sourced<>(value.value(), value.place(), limit);
    }

}
