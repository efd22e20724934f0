package org.dueregard.app.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.intake.Adoption;
import org.dueregard.app.plan.ActionId;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.plan.ObjectiveId;
import org.dueregard.app.plan.PlanEditing.ObjectiveText;
import org.dueregard.app.plan.PlanEditing;
import org.dueregard.app.plan.PlanRevising.Edit;
import org.dueregard.app.plan.SectionId;
import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanDocument.Initials;
import org.dueregard.planreader.PlanRevision.Pair;
import org.dueregard.planreader.PlanRevision.Part;

/// Turns accepted changes into edits of the plan: new parts first, then words, deadlines and notes, then what is closed,
/// the order of parts and, when every reference is final, the links.
final class Edits {

    private static final String GONE = "No longer in the newer file of the plan";

    private final Parts parts;

    private final Proposal proposal;

    private final List<PlanChange> accepted;

    private final List<Edit> edits = new ArrayList<>();

    private final Map<UUID, ActionDraft> actions = new LinkedHashMap<>();

    private final Map<UUID, ObjectiveDraft> objectives = new LinkedHashMap<>();

    private final Arrangement arrangement;

    Edits(Proposal proposal, List<PlanChange> accepted) {
        this.proposal = proposal;
        this.accepted = List.copyOf(accepted);
        this.parts = new Parts(proposal);
        this.arrangement = new Arrangement(proposal, this.parts);
    }

    List<Edit> list() {
        this.accepted.stream().filter(PlanChange.Added.class::isInstance).forEach(this::add);
        this.accepted.forEach(this::change);
        for (Pair pair : this.proposal.revision().same()) {
            finish(pair.older());
        }
        this.accepted.forEach(this::close);
        this.edits.addAll(this.arrangement.edits());
        links();
        List<Initials> news = this.proposal.newInitials();
        if (!news.isEmpty()) {
            this.edits.add(new Edit.Explain(news));
        }
        return List.copyOf(this.edits);
    }

    /// Objectives before actions, since an action can only be added under one that is
    /// there.
    private void add(PlanChange change) {
        Part part = change.part();
        if (part.isObjective()) {
            NewObjective read = this.parts.objective(part);
            SectionId section = this.parts.sectionOf(part, this.edits);
            ObjectiveId id = new ObjectiveId(UUID.randomUUID());
            this.parts.know(part, id.value());
            this.edits.add(new Edit.AddObjective(id, section, text(read, List.of(), List.of()), read.place()));
            this.objectives.put(id.value(), ObjectiveDraft.ofNew(id, read));
            this.arrangement.touch(section.value());
            for (Part own : this.parts.newActionsOf(part)) {
                addAction(own);
            }
        }
        else if (this.parts.objectiveId(part) != null) {
            addAction(part);
        }
    }

    private void addAction(Part part) {
        UUID above = this.parts.objectiveId(part);
        if (above != null) {
            ActionId id = new ActionId(UUID.randomUUID());
            this.parts.know(part, id.value());
            this.edits.add(new Edit.AddAction(id, new ObjectiveId(above), this.parts.action(part)));
            this.arrangement.touch(above);
        }
    }

    static ObjectiveText text(NewObjective read, List<String> links, List<String> seeActionsOf) {
        return new ObjectiveText(read.ref(), read.text(), read.applicable(), read.notApplicableReason(),
                read.notApplicableAgreedBy(), links, seeActionsOf);
    }

    private void change(PlanChange change) {
        Part older = change.older();
        Part newer = change.newer();
        if (older == null || newer == null) {
            return;
        }
        if (change instanceof PlanChange.Retitled) {
            this.edits.add(new Edit.Retitle(this.parts.section(older).id(), newer.text()));
        }
        else if (older.isObjective()) {
            objective(change, older, newer);
        }
        else {
            action(change, older, newer);
        }
    }

    private void objective(PlanChange change, Part older, Part newer) {
        var now = this.parts.current(older);
        ObjectiveDraft draft = this.objectives.computeIfAbsent(now.id().value(), (any) -> ObjectiveDraft.of(now));
        draft.take(change, this.parts.objective(newer));
        if (change instanceof PlanChange.Moved) {
            this.arrangement.move(this.parts.sectionOf(newer, this.edits).value(), now.id().value());
        }
        else if (change instanceof PlanChange.Renumbered) {
            this.arrangement.touch(this.parts.section(older).id().value());
        }
    }

    private void action(PlanChange change, Part older, Part newer) {
        var now = this.parts.currentAction(older);
        NewAction read = this.parts.action(newer);
        switch (change) {
            case PlanChange.NewDeadline ignored ->
                this.edits.add(new Edit.Due(now.id(), now.deadline(), read.deadline()));
            case PlanChange.Completed done -> this.edits.add(ActionDraft.completed(now, done, read));
            case PlanChange.Reported reported -> ChangeWords.notes(reported)
                .forEach((note) -> this.edits.add(new Edit.Say(now.id(), note, this.parts.standing(now, this.edits),
                        this.parts.doneOn(now, this.edits))));
            case PlanChange.Rating rating when rating.after() != null ->
                this.edits.add(new Edit.Say(now.id(), new Note(Adoption.rated(rating.after().value()), ""),
                        this.parts.standing(now, this.edits), this.parts.doneOn(now, this.edits)));
            case PlanChange.Split split -> {
                this.actions.computeIfAbsent(now.id().value(), (any) -> new ActionDraft(now)).take(change, read);
                split.others().forEach(this::addAction);
            }
            case PlanChange.Moved ignored -> {
                UUID above = this.parts.objectiveId(newer);
                if (above != null) {
                    this.arrangement.move(above, now.id().value());
                }
            }
            default -> {
                this.actions.computeIfAbsent(now.id().value(), (any) -> new ActionDraft(now)).take(change, read);
                if (change instanceof PlanChange.Renumbered) {
                    this.arrangement.touch(this.parts.current(older).id().value());
                }
            }
        }
    }

    private void finish(Part older) {
        if (older.isAction()) {
            ActionDraft draft = this.actions.get(this.parts.currentAction(older).id().value());
            if (draft != null) {
                this.edits.add(draft.edit());
            }
        }
    }

    private void close(PlanChange change) {
        switch (change) {
            case PlanChange.Dropped dropped when dropped.older().isAction() -> close(dropped.older(), GONE);
            case PlanChange.Dropped dropped -> this.edits.add(
                    new Edit.Close(PlanEditing.Part.OBJECTIVE, this.parts.current(dropped.older()).id().value(), GONE));
            case PlanChange.Merged merged -> merged.others()
                .forEach((other) -> close(other, "Part of another action in the newer file of the plan"));
            default -> {
            }
        }
    }

    private void close(Part action, String reason) {
        this.edits.add(new Edit.Close(PlanEditing.Part.ACTION, this.parts.currentAction(action).id().value(), reason));
    }

    /// Words of objectives, first without links and then with them: a link is led by its
    /// reference, and every reference must be final before. Links to what was renumbered
    /// follow it.
    private void links() {
        Map<UUID, String> renumbered = new LinkedHashMap<>();
        this.objectives.forEach((id, draft) -> renumbered.put(id, draft.ref()));
        this.parts.currentObjectives().filter((each) -> each.targets().stream().anyMatch((link) -> {
            var target = link.target();
            return target != null && renumbered.containsKey(target.value());
        })).forEach((each) -> this.objectives.computeIfAbsent(each.id().value(), (any) -> ObjectiveDraft.of(each)));
        this.objectives.values().forEach((draft) -> this.edits.add(draft.withoutLinks()));
        this.objectives.values().forEach((draft) -> this.edits.add(draft.whole(renumbered)));
    }

}
