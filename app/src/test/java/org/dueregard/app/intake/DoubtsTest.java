package org.dueregard.app.intake;

import java.util.List;
import java.util.Map;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.Sourced;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DoubtsTest {

    @Test
    void saysOnceWhatIsDoubtfulOfManyActions() {
        PlanDocument plan = Documents.of(Documents.objective("1.1", "Be heard", doubtful("Ask"), doubtful("Listen"),
                doubtful("Answer"), Documents.action("Thank", "May 2026"), doubtful("Publish")));
        Review review = Review.of(plan, plan, Map.of(), (name) -> true);

        assertThat(ObjectiveReading.Doubts.about(review, Outline.of(plan).entries().getFirst())).containsExactly(
                "We are not sure of the words of actions 1 to 3 and 5.",
                "We are not sure of the deadline of actions 1 to 3 and 5.");
    }

    private static PlanAction doubtful(String text) {
        return new PlanAction(null, new Sourced<>(text, new Place.Lines(1, 1, text), 0.5), List.of(), List.of(),
                new Sourced<>(Deadline.read("May 2026"), new Place.Lines(2, 2, "May 2026"), 0.5), null, List.of(), null,
                List.of());
    }

}
