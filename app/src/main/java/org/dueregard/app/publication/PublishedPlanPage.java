package org.dueregard.app.publication;

import java.util.List;

import org.dueregard.app.plan.ActionState;
import org.dueregard.app.publication.PublishedPlan.Objective;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.Numbers;

/// The page of a published plan.
///
/// @param progress of all its actions
/// @param newest whether it is what is public now
/// @param numbers what of the plan was public when, the newest first; empty in a preview
record PublishedPlanPage(PublishedPlan plan, PublishedProgress progress, PublishedAddress at, boolean newest,
        List<PublishedNumber> numbers) {

    PublishedPlanPage {
        numbers = List.copyOf(numbers);
    }

    static PublishedPlanPage of(PublishedPlan plan, PublishedAddress at, boolean newest,
            List<PublishedNumber> numbers) {
        return new PublishedPlanPage(plan, PublishedProgress.of(plan.actions()), at, newest, numbers);
    }

    /// Like `1 April 2025 to 31 March 2028`; "" where the plan has no period.
    String period() {
        if (this.plan.periodFrom() != null && this.plan.periodTo() != null) {
            return "%s to %s".formatted(Dates.of(this.plan.periodFrom()), Dates.of(this.plan.periodTo()));
        }
        return (this.plan.periodFrom() == null) ? "" : "From " + Dates.of(this.plan.periodFrom());
    }

    /// Like `10 objectives and 41 actions`.
    String size() {
        return "%s and %s".formatted(Numbers.counted(this.plan.objectives().size(), "objective"),
                Numbers.counted(this.plan.actions().size(), "action"));
    }

    PublishedProgress progress(Objective objective) {
        return PublishedProgress.of(objective.actions());
    }

    /// What was said lately, the newest first.
    List<PublishedNews> news() {
        return PublishedNews.of(this.plan);
    }

    /// Actions in a state, each with its objective.
    List<PublishedNews> in(ActionState state) {
        return PublishedNews.in(this.plan, state);
    }

    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
    }

    boolean isSeenElsewhere(Objective objective) {
        return objective.actions().isEmpty() && !objective.seeActionsOf().isEmpty();
    }

}
