package org.dueregard.app.intake;

import java.util.Arrays;
import java.util.List;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// Documents as a reader makes them, with invented words.
final class Documents {

    /// A plan as people paste it, with something of everything that needs deciding.
    static final String PASTED = """
            Objective\tAction\tResponsible Officer\tTarget date for completion
            Hearing residents\t\t\t
            1.1 Residents of every background can tell us what they need. (Links to 1.2)\t\
            1) Hold a drop-in session in each parish 2) Publish what was said\tQZ\tLate September 2026
            1.2 Forms ask only for what we use. (Links to 1.2, 7.9)\tShorten the housing form\tQZ and Web Team\tTBC
            Fair work\t\t\t
            2.1 Managers can make adjustments without delay.\tN/A\t\t
            2.2 Pay is fair and seen to be fair.\tReview the pay bands\tQZ\tsometime soon
            2.3 Training reaches night staff.\tOffer training on night shifts\t\t
            """;

    private Documents() {
    }

    static PlanDocument of(PlanObjective... objectives) {
        return of(List.of(new PlanSection(at("Hearing residents"), Arrays.asList(objectives))));
    }

    static PlanDocument of(List<PlanSection> sections) {
        return new PlanDocument("plan.docx", null, null, null, sections, List.of());
    }

    static PlanObjective objective(@Nullable String ref, String text, PlanAction... actions) {
        return new PlanObjective((ref != null) ? at(ref) : null, at(text), List.of(), true, List.of(),
                Arrays.asList(actions));
    }

    static PlanObjective linking(String ref, String text, String... links) {
        return new PlanObjective(at(ref), at(text), Arrays.stream(links).map(Documents::at).toList(), true, List.of(),
                List.of());
    }

    static PlanObjective notApplicable(String ref, String text) {
        return new PlanObjective(at(ref), at(text), List.of(), false, List.of(), List.of());
    }

    static PlanAction action(String text, String deadline, String... owners) {
        return new PlanAction(null, at(text), Arrays.stream(owners).map(Documents::at).toList(), List.of(),
                at(Deadline.read(deadline)), null, List.of(), null, List.of());
    }

    static <T> Sourced<T> at(T value) {
        return new Sourced<>(value, new Place.Cell(1, 2, 1, value.toString()), 1);
    }

}
