package org.dueregard.app.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Responsibilities;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.EqualityObjective.Link;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.plan.PlanEditing.ActionText;
import org.dueregard.app.plan.PlanEditing.ObjectiveText;
import org.dueregard.app.plan.PlanEditing.Part;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanDocument.Initials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door for a newer file of a plan: the plan as it stands, and many changes of it at once, all or none. What
/// was there keeps its id, its history and its progress; what the file no longer has is closed and not deleted.
@Component
@Transactional
public class PlanRevising {

    /// In whose name the words of a newer file stand in an action's history.
    static final String FROM_THE_FILE = "A newer file of the plan";

    private final Plans plans;

    private final EditingRepository parts;

    private final AdoptionRepository adoptions;

    private final ProgressRepository progress;

    private final ActionRepository actions;

    private final Responsibilities responsibilities;

    private final Audits audits;

    private final Clock clock;

    PlanRevising(Plans plans, EditingRepository parts, AdoptionRepository adoptions, ProgressRepository progress,
            ActionRepository actions, Responsibilities responsibilities, Audits audits, Clock clock) {
        this.plans = plans;
        this.parts = parts;
        this.adoptions = adoptions;
        this.progress = progress;
        this.actions = actions;
        this.responsibilities = responsibilities;
        this.audits = audits;
        this.clock = clock;
    }

    /// A plan as it stands, without what is closed.
    ///
    /// @param key what the initials of owners stand for
    public record Current(PlanSummary plan, List<CurrentSection> sections, List<Initials> key) {

        public Current {
            sections = List.copyOf(sections);
            key = List.copyOf(key);
        }

    }

    /// A section as it stands.
    public record CurrentSection(SectionId id, String title, List<CurrentObjective> objectives) {

        public CurrentSection {
            objectives = List.copyOf(objectives);
        }

    }

    /// An objective as it stands.
    ///
    /// @param targets what its links lead to, in the order of its links and then of its
    /// references to actions elsewhere; null where one leads nowhere
    /// @param version counts its changes
    public record CurrentObjective(ObjectiveId id, ObjectiveText text, List<LinkTarget> targets,
            List<CurrentAction> actions, int version) {

        public CurrentObjective {
            targets = List.copyOf(targets);
            actions = List.copyOf(actions);
        }

    }

    /// A link and where it leads.
    ///
    /// @param target null where the plan has no such objective
    public record LinkTarget(String ref, boolean toActions, @Nullable ObjectiveId target) {
    }

    /// An action as it stands.
    ///
    /// @param owners titles or names of today; as written where nobody knows who is meant
    /// @param doneOn null while it is not done, or where nobody said when
    /// @param said its whole history, oldest first
    /// @param version counts its changes
    public record CurrentAction(ActionId id, ActionText text, List<String> owners, Deadline deadline, Standing standing,
            @Nullable String doneOn, List<String> characteristics, List<Note> said, int version) {

        public CurrentAction {
            owners = List.copyOf(owners);
            characteristics = List.copyOf(characteristics);
            said = List.copyOf(said);
        }

    }

    /// One thing to do to the plan. New parts bring their ids.
    public sealed interface Edit {

        /// A section at the end.
        record AddSection(SectionId id, String title) implements Edit {
        }

        /// Another title.
        record Retitle(SectionId id, String title) implements Edit {
        }

        /// An objective at the end of a section.
        record AddObjective(ObjectiveId id, SectionId in, ObjectiveText text, @Nullable String place) implements Edit {
        }

        /// Other words, links included.
        record ChangeObjective(ObjectiveId id, ObjectiveText text) implements Edit {
        }

        /// An action at the end of an objective, with its notes.
        record AddAction(ActionId id, ObjectiveId in, NewAction action) implements Edit {
        }

        /// Other words, number, owners or measures.
        ///
        /// @param owners null where they stay
        record ChangeAction(ActionId id, ActionText text, @Nullable List<NewOwner> owners,
                List<String> characteristics) implements Edit {
        }

        /// Another deadline; the old one stays in the history.
        record Due(ActionId id, Deadline before, Deadline after) implements Edit {
        }

        /// A note of the file for the history, and how the action stands by it.
        ///
        /// @param doneOn null unless it is done by it
        record Say(ActionId id, Note note, Standing standing, @Nullable String doneOn) implements Edit {
        }

        /// What initials stand for, from now on.
        record Explain(List<Initials> key) implements Edit {

            public Explain {
                key = List.copyOf(key);
            }

        }

        /// Closed, with a reason that stays beside it.
        record Close(Part part, UUID id, String reason) implements Edit {
        }

        /// Parts under another one, in their order.
        ///
        /// @param above the section of objectives, or the objective of actions
        record Arrange(Part part, UUID above, List<UUID> order) implements Edit {
        }

    }

    /// A plan as it stands.
    ///
    /// @throws NoSuchInPlan where the council has no such plan
    @Transactional(readOnly = true)
    public Current current(PlanId plan, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        PlanTree tree = this.plans.tree(plan, by);
        Map<ActionId, List<String>> measures = this.actions.measuresOfPlan(plan);
        Map<ActionId, List<Note>> said = this.progress.notesOfPlan(plan);
        Map<UUID, Responsible> everybody = this.responsibilities.everybody(by);
        return new Current(tree.plan(),
                tree.sections()
                    .stream()
                    .filter((section) -> section.closedReason() == null)
                    .map((section) -> new CurrentSection(section.id(), section.title(),
                            section.branches()
                                .stream()
                                .filter((branch) -> branch.objective().closedReason() == null)
                                .map((branch) -> objective(branch, measures, said, everybody))
                                .toList()))
                    .toList(),
                tree.key());
    }

    private static CurrentObjective objective(PlanTree.Branch branch, Map<ActionId, List<String>> measures,
            Map<ActionId, List<Note>> said, Map<UUID, Responsible> everybody) {
        EqualityObjective read = branch.objective();
        List<LinkTarget> targets = new ArrayList<>();
        for (Link.Kind kind : Link.Kind.values()) {
            read.links(kind)
                .forEach((link) -> targets
                    .add(new LinkTarget(link.ref(), kind == Link.Kind.SEE_ACTIONS, link.target())));
        }
        ObjectiveText text = new ObjectiveText(read.ref(), read.text(), read.applicable(), read.notApplicableReason(),
                read.agreedBy(), read.links(Link.Kind.LINK).stream().map(Link::ref).toList(),
                read.links(Link.Kind.SEE_ACTIONS).stream().map(Link::ref).toList());
        List<CurrentAction> actions = branch.actions()
            .stream()
            .filter((action) -> action.closedReason() == null)
            .map((action) -> action.named(everybody))
            .map((action) -> new CurrentAction(action.id(),
                    new ActionText(action.number(), action.text(),
                            action.officers().stream().map(ResponsibleOfficer::asWritten).toList(),
                            measures.getOrDefault(action.id(), List.of())),
                    action.officers().stream().map(ResponsibleOfficer::label).toList(), action.deadline().said(),
                    action.standing(), action.doneOn(), action.protectedCharacteristics(),
                    said.getOrDefault(action.id(), List.of()), action.version()))
            .toList();
        return new CurrentObjective(read.id(), text, targets, actions, read.version());
    }

    /// Changes a plan, unless it is no longer as it was when somebody looked.
    ///
    /// @param seen the plan as it was then
    /// @param origin the import that the changes come from
    /// @return whether it was changed; nothing was where the plan is another by now
    public boolean revise(Current seen, List<Edit> edits, UUID origin, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        PlanId plan = seen.plan().id();
        this.adoptions.lock(plan);
        if (!current(plan, by).equals(seen)) {
            return false;
        }
        Instant at = this.clock.instant();
        for (Edit edit : edits) {
            Object before = before(edit);
            make(edit, plan, origin, at);
            this.audits.record(by, "revised a plan by a newer file", "plan", plan.value(), before,
                    Map.of("what", edit.getClass().getSimpleName(), "edit", edit, "import", origin));
        }
        return true;
    }

    /// Words that will be gone.
    private @Nullable Object before(Edit edit) {
        return switch (edit) {
            case Edit.Retitle retitle -> this.parts.section(retitle.id()).orElseThrow().text();
            case Edit.ChangeObjective change -> this.parts.objective(change.id()).orElseThrow().text();
            case Edit.ChangeAction change -> this.parts.action(change.id()).orElseThrow().text();
            default -> null;
        };
    }

    private void make(Edit edit, PlanId plan, UUID origin, Instant at) {
        switch (edit) {
            case Edit.AddSection(SectionId id, String title) -> this.parts.add(id, plan, title);
            case Edit.Retitle(SectionId id, String title) ->
                this.parts.change(id, title, this.parts.section(id).orElseThrow().version());
            case Edit.AddObjective(ObjectiveId id, SectionId in, ObjectiveText text, String place) -> {
                this.parts.add(id, in, plan, text);
                this.adoptions.originate(Part.OBJECTIVE, id.value(), origin, place);
            }
            case Edit.ChangeObjective(ObjectiveId id, ObjectiveText text) ->
                this.parts.change(id, plan, text, this.parts.objective(id).orElseThrow().version());
            case Edit.AddAction add -> add(add, plan, origin, at);
            case Edit.ChangeAction(ActionId id, ActionText text, List<NewOwner> owners, List<String> who) -> {
                this.parts.change(id, text, this.parts.action(id).orElseThrow().version());
                if (owners != null) {
                    this.parts.replaceOfficers(id, owners);
                }
                this.adoptions.concern(id, who);
            }
            case Edit.Due due -> {
                this.adoptions.say(due.id(), new Note("", ""), at, words(due.before()), words(due.after()));
                this.progress.move(due.id(), due.after());
            }
            case Edit.Say(ActionId id, Note note, Standing standing, String doneOn) -> {
                this.adoptions.stand(id, standing, doneOn);
                this.adoptions.say(id, note, at, null, null);
            }
            case Edit.Explain(List<Initials> key) -> this.adoptions.explain(plan, key);
            case Edit.Close(Part part, UUID id, String reason) -> this.parts.close(part, id, reason);
            case Edit.Arrange(Part part, UUID above, List<UUID> order) -> this.adoptions.arrange(part, above, order);
        }
    }

    private void add(Edit.AddAction add, PlanId plan, UUID origin, Instant at) {
        NewAction action = add.action();
        this.parts.add(add.id(), add.in(), plan,
                new ActionText(action.number(), action.text(), List.of(), action.successMeasures()), action.deadline());
        this.parts.replaceOfficers(add.id(), action.owners());
        this.adoptions.number(add.id(), action.number());
        this.adoptions.concern(add.id(), action.protectedCharacteristics());
        this.adoptions.originate(Part.ACTION, add.id().value(), origin, action.place());
        if (action.completedOn() != null) {
            this.adoptions.stand(add.id(), Standing.DONE, action.completedOn());
        }
        action.notes().forEach((note) -> this.adoptions.say(add.id(), note, at, null, null));
    }

    private static String words(Deadline deadline) {
        return (deadline.raw() != null) ? deadline.raw() : "No date";
    }

}
