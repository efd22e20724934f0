package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.plan.Action.LastSaid;
import org.dueregard.app.plan.EqualityObjective.Link.Kind;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;

/// A whole plan as it stands on a day, for publication: offices instead of people.
///
/// What is closed is left out.
///
/// @param number counts the council's plans; part of public addresses
public record PlanToPublish(PlanId id, int number, String title, @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo, List<Section> sections) {

    public PlanToPublish {
        sections = List.copyOf(sections);
    }

    /// A section with its objectives.
    ///
    /// @param title "" in a plan without sections
    public record Section(String title, List<Objective> objectives) {

        public Section {
            objectives = List.copyOf(objectives);
        }

    }

    /// An objective with its actions.
    ///
    /// @param number counts the plan's objectives; part of public addresses
    public record Objective(int number, @Nullable String ref, String text, boolean applicable,
            @Nullable String notApplicableReason, List<Link> links, List<Link> seeActionsOf, List<Action> actions) {

        public Objective {
            links = List.copyOf(links);
            seeActionsOf = List.copyOf(seeActionsOf);
            actions = List.copyOf(actions);
        }

    }

    /// A reference to another objective.
    ///
    /// @param objective its number; null where the plan does not have it
    public record Link(String ref, @Nullable Integer objective) {
    }

    /// An action.
    ///
    /// @param reading the deadline's reading in words; null where its words say it all
    /// @param doneOn `YYYY-MM-DD` or `YYYY-MM`; null where it is not done
    /// @param latest what was last said; null where nothing was
    public record Action(ActionId id, @Nullable Integer number, String text, List<Owner> owners,
            List<String> successMeasures, List<String> protectedCharacteristics, Deadline deadline,
            @Nullable String reading, ActionState state, Standing standing, @Nullable String doneOn,
            @Nullable News latest) {

        public Action {
            owners = List.copyOf(owners);
            successMeasures = List.copyOf(successMeasures);
            protectedCharacteristics = List.copyOf(protectedCharacteristics);
        }

    }

    /// Who is responsible.
    ///
    /// @param asWritten in the plan; initials in full where its file says what they stand
    /// for
    /// @param office the post's or service's name, for a person that of their first post
    /// or "Officer": never a person's name; null where nobody is matched yet
    public record Owner(String asWritten, @Nullable String office) {
    }

    /// What was last said of an action.
    ///
    /// @param office the post of who said it
    public record News(LocalDate on, String office, String text, Standing standing) {
    }

    /// Turns a plan into what of it may be published: nothing closed, and offices instead
    /// of people.
    ///
    /// @param offices the first post of each person by the person's id
    record Made(PlanTree tree, Map<ActionId, List<String>> measures, Map<UUID, String> offices, LocalDate today) {

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
            return new PlanToPublish(plan.id(), plan.number(), plan.title(), plan.periodFrom(), plan.periodTo(),
                    sections);
        }

        private Objective objective(PlanTree.Branch branch) {
            EqualityObjective objective = branch.objective();
            List<PlanToPublish.Action> open = branch.actions()
                .stream()
                .filter((action) -> action.closedReason() == null)
                .map(this::action)
                .toList();
            return new Objective(objective.number(), objective.ref(), objective.text(), objective.applicable(),
                    objective.notApplicableReason(), links(objective, Kind.LINK), links(objective, Kind.SEE_ACTIONS),
                    open);
        }

        private List<PlanToPublish.Link> links(EqualityObjective objective, Kind kind) {
            if (objective.links(kind).isEmpty()) {
                return List.of();
            }
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

        private PlanToPublish.Action action(org.dueregard.app.plan.Action action) {
            return new PlanToPublish.Action(action.id(), action.number(), action.text(),
                    action.officers().stream().map(this::owner).toList(),
                    this.measures.getOrDefault(action.id(), List.of()), action.protectedCharacteristics(),
                    action.deadline().said(), action.deadline().reading(this.today), action.state(this.today),
                    action.standing(), action.doneOn(), news(action));
        }

        private Owner owner(ResponsibleOfficer officer) {
            if (officer.id() == null) {
                return new Owner(officer.inFull(), null);
            }
            return new Owner(officer.asWritten(),
                    officer.isPerson() ? this.offices.getOrDefault(officer.id(), "Officer") : officer.label());
        }

        private @Nullable News news(org.dueregard.app.plan.Action action) {
            LastSaid last = action.last();
            return (last == null) ? null : new News(last.on(), last.recordedAs(), last.words(), action.standing());
        }

    }

}
