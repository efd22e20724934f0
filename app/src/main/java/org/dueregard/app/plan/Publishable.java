package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.plan.EqualityObjective.Link.Kind;
import org.dueregard.app.plan.PlanToPublish.News;
import org.dueregard.app.plan.PlanToPublish.Objective;
import org.dueregard.app.plan.PlanToPublish.Owner;
import org.dueregard.app.plan.PlanToPublish.Section;
import org.jspecify.annotations.Nullable;

/// Turns a plan into what of it may be published: nothing closed, and offices instead of people.
///
/// @param offices the first post of each person by the person's id
record Publishable(PlanTree tree, Map<ActionId, List<String>> measures, Map<UUID, String> offices, LocalDate today) {

    PlanToPublish plan() {
        PlanSummary plan = this.tree.plan();
        List<Section> sections = this.tree.sections()
            .stream()
            .filter((section) -> section.closedReason() == null)
            .map((section) -> new Section(section.title(),
                    section.branches()
                        .stream()
                        .filter((branch) -> branch.objective().closedReason() == null)
                        .map(this::objective)
                        .toList()))
            .toList();
        return new PlanToPublish(plan.id(), plan.number(), plan.title(), plan.periodFrom(), plan.periodTo(), sections);
    }

    private Objective objective(PlanTree.Branch branch) {
        EqualityObjective objective = branch.objective();
        List<PlanToPublish.Action> open = branch.actions()
            .stream()
            .filter((action) -> action.closedReason() == null)
            .map(this::action)
            .toList();
        return new Objective(objective.number(), objective.ref(), objective.text(), objective.applicable(),
                objective.notApplicableReason(), links(objective, Kind.LINK), links(objective, Kind.SEE_ACTIONS), open);
    }

    private List<PlanToPublish.Link> links(EqualityObjective objective, Kind kind) {
        Map<ObjectiveId, PlanTree.Branch> all = this.tree.byObjective();
        return objective.links(kind)
            .stream()
            .map((link) -> new PlanToPublish.Link(link.ref(),
                    (link.target() != null) ? number(all.get(link.target())) : null))
            .toList();
    }

    private static @Nullable Integer number(PlanTree.@Nullable Branch target) {
        return (target != null && target.objective().closedReason() == null) ? target.objective().number() : null;
    }

    private PlanToPublish.Action action(Action action) {
        return new PlanToPublish.Action(action.id(), action.number(), action.text(),
                action.officers().stream().map(this::owner).toList(),
                this.measures.getOrDefault(action.id(), List.of()), action.protectedCharacteristics(),
                action.deadline().said(), action.deadline().reading(this.today), action.state(this.today),
                action.standing(), action.doneOn(), news(action));
    }

    private Owner owner(ResponsibleOfficer officer) {
        if (officer.id() == null) {
            return new Owner(officer.asWritten(), null);
        }
        return new Owner(officer.asWritten(),
                officer.isPerson() ? this.offices.getOrDefault(officer.id(), "Officer") : officer.label());
    }

    private @Nullable News news(Action action) {
        Action.LastSaid last = action.last();
        return (last == null) ? null : new News(last.on(), last.recordedAs(), last.text(), action.standing());
    }

}
