package org.dueregard.app.revision;

import java.util.List;

import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.plan.PlanEditing.ActionText;
import org.dueregard.app.plan.PlanRevising.CurrentAction;
import org.dueregard.app.plan.PlanRevising.Edit;
import org.dueregard.app.plan.Standing;
import org.dueregard.planreader.PlanChange;
import org.jspecify.annotations.Nullable;

/// An action's words while accepted changes are taken in.
final class ActionDraft {

    private final CurrentAction now;

    private ActionText text;

    private @Nullable List<NewOwner> owners;

    private List<String> characteristics;

    ActionDraft(CurrentAction now) {
        this.now = now;
        this.text = now.text();
        this.characteristics = now.characteristics();
    }

    void take(PlanChange change, NewAction read) {
        switch (change.kind()) {
            case REWORDED, SPLIT, MERGED ->
                this.text = new ActionText(this.text.number(), read.text(), this.text.officers(), this.text.measures());
            case RENUMBERED ->
                this.text = new ActionText(read.number(), this.text.text(), this.text.officers(), this.text.measures());
            case MEASURES -> this.text = new ActionText(this.text.number(), this.text.text(), this.text.officers(),
                    read.successMeasures());
            case OWNERS -> {
                this.owners = read.owners();
                this.text = new ActionText(this.text.number(), this.text.text(),
                        read.owners().stream().map(NewOwner::asWritten).toList(), this.text.measures());
            }
            case CHARACTERISTICS -> this.characteristics = read.protectedCharacteristics();
            default -> {
            }
        }
    }

    Edit edit() {
        return new Edit.ChangeAction(this.now.id(), this.text, this.owners, this.characteristics);
    }

    /// The file's own words about it, else a sentence.
    static Edit completed(CurrentAction now, PlanChange.Completed done, NewAction read) {
        String on = done.on().value().toString();
        Note said = read.notes()
            .stream()
            .filter((note) -> note.text().toLowerCase(java.util.Locale.ROOT).startsWith("complete")
                    && now.said().stream().noneMatch((before) -> before.text().equals(note.text())))
            .findFirst()
            .orElse(new Note("Completed " + on, ""));
        return new Edit.Say(now.id(), said, Standing.DONE, on);
    }

}
