package org.dueregard.app.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.dueregard.app.plan.ActionState;
import org.dueregard.app.publication.PublishedPlan.Action;
import org.dueregard.app.publication.PublishedPlan.News;
import org.dueregard.app.publication.PublishedPlan.Objective;

/// An action with the objective that it is for.
record PublishedNews(Objective objective, Action action) {

    private static final Comparator<News> BY_DAY = Comparator.comparing(News::on);

    /// Actions of which something was said, the newest first.
    static List<PublishedNews> of(PublishedPlan plan) {
        return all(plan).filter((one) -> one.action().latest() != null)
            .sorted(Comparator.comparing(PublishedNews::latest, BY_DAY).reversed())
            .toList();
    }

    /// Actions in a state, in the plan's order.
    static List<PublishedNews> in(PublishedPlan plan, ActionState state) {
        return all(plan).filter((one) -> one.action().state() == state).toList();
    }

    News latest() {
        return Objects.requireNonNull(this.action.latest());
    }

    private static Stream<PublishedNews> all(PublishedPlan plan) {
        return plan.objectives()
            .stream()
            .flatMap((objective) -> objective.actions().stream().map((action) -> new PublishedNews(objective, action)));
    }

}
