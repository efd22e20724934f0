package org.dueregard.app.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dueregard.app.plan.ActionState;
import org.dueregard.app.publication.PublishedPlan.Action;
import org.dueregard.app.publication.PublishedPlan.Link;
import org.dueregard.app.publication.PublishedPlan.News;
import org.dueregard.app.publication.PublishedPlan.Objective;
import org.dueregard.app.publication.PublishedPlan.PublishedDeadline;
import org.dueregard.app.publication.PublishedPlan.Section;
import org.dueregard.planreader.Deadline;

/// Published plans, invented.
final class PublishedFixture {

    static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");

    static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-000000000002");

    private PublishedFixture() {
    }

    static PublishedPlan aPlan(Objective... objectives) {
        return new PublishedPlan(PublishedPlan.SCHEMA, "Invented Council", 1, "Equality plan", LocalDate.of(2025, 4, 1),
                LocalDate.of(2027, 3, 31), 2, Instant.parse("2026-11-22T10:00:00Z"), LocalDate.of(2026, 11, 22),
                "We asked \"you\".", List.of(new Section("Listening", List.of(objectives))));
    }

    static Objective anObjective(int number, String text, Action... actions) {
        return new Objective(number, "2." + number, text, true, null, List.of(new Link("2.1", 1)), List.of(),
                List.of(actions));
    }

    static Action anAction(UUID id, String text, ActionState state, String deadline) {
        return new Action(id, 1, text, List.of("Housing Options Manager"), List.of("It is read"), List.of("disability"),
                new PublishedDeadline(deadline, null, Deadline.Kind.MONTH, LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31), null, null),
                state, (state == ActionState.DONE) ? "2026-03" : null,
                new News(LocalDate.of(2026, 2, 1), "Housing Options Manager", "Asked 40 tenants"));
    }

}
