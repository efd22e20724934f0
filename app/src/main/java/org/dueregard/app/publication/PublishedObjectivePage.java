package org.dueregard.app.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dueregard.app.publication.PublishedPlan.Link;
import org.dueregard.app.publication.PublishedPlan.Objective;

/// The page of a published objective.
///
/// @param newest whether it is what is public now
record PublishedObjectivePage(PublishedPlan plan, Objective objective, PublishedAddress at, boolean newest) {

    PublishedProgress progress() {
        return PublishedProgress.of(this.objective.actions());
    }

    String section() {
        return this.plan.sectionOf(this.objective);
    }

    /// Objectives whose actions serve this one too.
    List<Objective> shared() {
        return targets(this.objective.seeActionsOf());
    }

    /// Objectives that this one names, and those that name it, each once.
    List<Objective> related() {
        return Stream.concat(targets(this.objective.links()).stream(), this.plan.dependents(this.objective).stream())
            .filter((other) -> other.number() != this.objective.number())
            .distinct()
            .toList();
    }

    Optional<Objective> previous() {
        return neighbour(-1);
    }

    Optional<Objective> next() {
        return neighbour(1);
    }

    private Optional<Objective> neighbour(int step) {
        List<Objective> all = this.plan.objectives();
        int place = all.indexOf(this.objective) + step;
        return (place >= 0 && place < all.size()) ? Optional.of(all.get(place)) : Optional.empty();
    }

    private List<Objective> targets(List<Link> links) {
        return links.stream()
            .map(Link::objective)
            .flatMap(Stream::ofNullable)
            .flatMap((number) -> this.plan.findObjective(number).stream())
            .toList();
    }

}
