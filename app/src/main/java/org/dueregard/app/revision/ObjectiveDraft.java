package org.dueregard.app.revision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.ObjectiveId;
import org.dueregard.app.plan.PlanEditing.ObjectiveText;
import org.dueregard.app.plan.PlanRevising.CurrentObjective;
import org.dueregard.app.plan.PlanRevising.Edit;
import org.dueregard.app.plan.PlanRevising.LinkTarget;
import org.dueregard.planreader.PlanChange;
import org.jspecify.annotations.Nullable;

/// An objective's words while accepted changes are taken in.
final class ObjectiveDraft {

    private final ObjectiveId id;

    private final List<LinkTarget> before;

    private ObjectiveText text;

    /// As the file has them; null where those of the plan stay.
    private @Nullable NewObjective links;

    private ObjectiveDraft(ObjectiveId id, List<LinkTarget> before, ObjectiveText text) {
        this.id = id;
        this.before = before;
        this.text = text;
    }

    static ObjectiveDraft of(CurrentObjective now) {
        return new ObjectiveDraft(now.id(), now.targets(), now.text());
    }

    static ObjectiveDraft ofNew(ObjectiveId id, NewObjective read) {
        ObjectiveDraft draft = new ObjectiveDraft(id, List.of(), Edits.text(read, List.of(), List.of()));
        draft.links = read;
        return draft;
    }

    void take(PlanChange change, NewObjective read) {
        boolean applies = change instanceof PlanChange.Applicable;
        if (change instanceof PlanChange.Links) {
            this.links = read;
        }
        this.text = new ObjectiveText((change instanceof PlanChange.Renumbered) ? read.ref() : this.text.ref(),
                (change instanceof PlanChange.Reworded) ? read.text() : this.text.text(),
                applies ? read.applicable() : this.text.applicable(),
                applies ? read.notApplicableReason() : this.text.notApplicableReason(),
                applies ? read.notApplicableAgreedBy() : this.text.agreedBy(), List.of(), List.of());
    }

    String ref() {
        return Objects.toString(this.text.ref(), "");
    }

    Edit withoutLinks() {
        return new Edit.ChangeObjective(this.id, with(List.of(), List.of()));
    }

    /// @param refs references of objectives that may have changed, by id
    Edit whole(Map<UUID, String> refs) {
        if (this.links != null) {
            return new Edit.ChangeObjective(this.id, with(this.links.links(), this.links.seeActionsOf()));
        }
        return new Edit.ChangeObjective(this.id, with(kept(false, refs), kept(true, refs)));
    }

    private List<String> kept(boolean toActions, Map<UUID, String> refs) {
        return this.before.stream().filter((link) -> link.toActions() == toActions).map((link) -> {
            ObjectiveId target = link.target();
            String now = (target != null) ? refs.getOrDefault(target.value(), link.ref()) : link.ref();
            return now.isEmpty() ? link.ref() : now;
        }).toList();
    }

    private ObjectiveText with(List<String> links, List<String> seeActionsOf) {
        return new ObjectiveText(this.text.ref(), this.text.text(), this.text.applicable(),
                this.text.notApplicableReason(), this.text.agreedBy(), links, seeActionsOf);
    }

}
