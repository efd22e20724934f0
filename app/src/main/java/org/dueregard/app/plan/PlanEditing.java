package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door for plans written by hand: sections, objectives and actions are added, reworded, put in order and
/// closed with a reason. Nothing is ever deleted. Deadlines are moved by [Actions#record], which keeps the old words.
@Component
@Transactional
public class PlanEditing {

    private final EditingRepository parts;

    private final AdoptionRepository adoptions;

    private final Aliases aliases;

    private final Audits audits;

    PlanEditing(EditingRepository parts, AdoptionRepository adoptions, Aliases aliases, Audits audits) {
        this.parts = parts;
        this.adoptions = adoptions;
        this.aliases = aliases;
        this.audits = audits;
    }

    /// What can be put in order and closed.
    public enum Part {

        SECTION("section"), OBJECTIVE("objective"), ACTION("action");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /// Like `objective`.
        public String words() {
            return this.words;
        }

    }

    /// A plan's name and time; the days are both given or both null.
    public record PlanText(String title, @Nullable LocalDate from, @Nullable LocalDate to) {
    }

    /// The words of an objective.
    ///
    /// @param links references as written; those that lead nowhere keep their words
    public record ObjectiveText(@Nullable String ref, String text, boolean applicable,
            @Nullable String notApplicableReason, @Nullable String agreedBy, List<String> links,
            List<String> seeActionsOf) {

        public ObjectiveText {
            links = List.copyOf(links);
            seeActionsOf = List.copyOf(seeActionsOf);
        }

    }

    /// The words of an action, without its deadline.
    ///
    /// @param officers names as written; who is meant is found by the council's aliases
    public record ActionText(@Nullable Integer number, String text, List<String> officers, List<String> measures) {

        public ActionText {
            officers = List.copyOf(officers);
            measures = List.copyOf(measures);
        }

    }

    /// Words to change.
    ///
    /// @param version to be given back with the change
    /// @param title of the part above, for the page's heading
    public record Draft<T>(T text, int version, PlanId plan, String title) {
    }

    /// What became of a change.
    public sealed interface Edited {

        /// It is so now.
        record Done() implements Edited {
        }

        /// Somebody else changed it since it was read. Nothing was changed; the version
        /// is the one to say it again with.
        record ChangedMeanwhile(int version) implements Edited {
        }

    }

    /// A plan with nothing in it but a section without a title.
    ///
    /// @param id that the form brought, here and below: a form sent twice adds one
    public PlanId add(PlanId id, PlanText plan, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        if (this.adoptions.insert(id, new NewPlan(plan.title(), plan.from(), plan.to(), null, List.of()))) {
            this.audits.record(by, "wrote a plan", "plan", id.value(), null, plan);
        }
        return id;
    }

    /// A plan’s words as they are, to be changed.
    ///
    /// @throws NoSuchInPlan where the council has no such plan
    @Transactional(readOnly = true)
    public Draft<PlanText> plan(PlanId plan, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        return this.parts.plan(plan).orElseThrow(() -> new NoSuchInPlan("plan"));
    }

    /// Renames a plan.
    public Edited change(PlanId plan, PlanText text, int version, SignedIn by) {
        Draft<PlanText> before = plan(plan, by);
        return changed(this.parts.change(plan, text, version), "plan", plan.value(), before, text, by);
    }

    /// Adds a section at the end.
    public SectionId add(SectionId id, PlanId plan, String title, SignedIn by) {
        Draft<PlanText> to = plan(plan, by);
        if (this.parts.add(id, to.plan(), title)) {
            this.audits.record(by, "wrote a section", "section", id.value(), null, Map.of("title", title));
        }
        return id;
    }

    /// A section’s words as they are, to be changed.
    ///
    /// @throws NoSuchInPlan where the council has no such section
    @Transactional(readOnly = true)
    public Draft<String> section(SectionId section, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        return this.parts.section(section).orElseThrow(() -> new NoSuchInPlan("section"));
    }

    /// Renames a section.
    public Edited change(SectionId section, String title, int version, SignedIn by) {
        Draft<String> before = section(section, by);
        return changed(this.parts.change(section, title, version), "section", section.value(), before, title, by);
    }

    /// Adds an objective at the end of a section. References to it that led nowhere lead
    /// to it now.
    public ObjectiveId add(ObjectiveId id, SectionId section, ObjectiveText text, SignedIn by) {
        Draft<String> to = section(section, by);
        if (this.parts.add(id, section, to.plan(), text)) {
            this.audits.record(by, "wrote an objective", "objective", id.value(), null, text);
        }
        return id;
    }

    /// An objective’s words as they are, to be changed.
    ///
    /// @throws NoSuchInPlan where the council has no such objective
    @Transactional(readOnly = true)
    public Draft<ObjectiveText> objective(ObjectiveId objective, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        return this.parts.objective(objective).orElseThrow(() -> new NoSuchInPlan("objective"));
    }

    /// Rewords an objective.
    public Edited change(ObjectiveId objective, ObjectiveText text, int version, SignedIn by) {
        Draft<ObjectiveText> before = objective(objective, by);
        return changed(this.parts.change(objective, before.plan(), text, version), "objective", objective.value(),
                before, text, by);
    }

    /// Adds an action at the end of an objective.
    public ActionId add(ActionId id, ObjectiveId objective, ActionText text, Deadline deadline, SignedIn by) {
        Draft<ObjectiveText> to = objective(objective, by);
        if (this.parts.add(id, objective, to.plan(), text, deadline)) {
            this.parts.replaceOfficers(id, officers(text, by));
            this.audits.record(by, "wrote an action", "action", id.value(), null, text);
        }
        return id;
    }

    /// An action’s words as they are, to be changed.
    ///
    /// @throws NoSuchInPlan where the council has no such action
    @Transactional(readOnly = true)
    public Draft<ActionText> action(ActionId action, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        return this.parts.action(action).orElseThrow(() -> new NoSuchInPlan("action"));
    }

    /// Rewords an action and says who is responsible.
    public Edited change(ActionId action, ActionText text, int version, SignedIn by) {
        Draft<ActionText> before = action(action, by);
        Edited edited = changed(this.parts.change(action, text, version), "action", action.value(), before, text, by);
        if (edited instanceof Edited.Done && !before.text().officers().equals(text.officers())) {
            this.parts.replaceOfficers(action, officers(text, by));
        }
        return edited;
    }

    private List<NewOwner> officers(ActionText text, SignedIn by) {
        return text.officers()
            .stream()
            .map((name) -> new NewOwner(name, this.aliases.find(name, by).orElse(null)))
            .toList();
    }

    private <T> Edited changed(boolean done, String type, UUID id, Draft<T> before, Object after, SignedIn by) {
        if (!done) {
            return new Edited.ChangedMeanwhile(before.version());
        }
        this.audits.record(by, "changed", type, id, before.text(), after);
        return new Edited.Done();
    }

    /// Puts a part before the one above it, or after the one below; the first and the
    /// last stay where they are.
    ///
    /// @return the plan that it is in
    /// @throws NoSuchInPlan where the council has no such part
    public PlanId move(Part part, UUID id, boolean up, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        PlanId plan = this.parts.planOf(part, id).orElseThrow(() -> new NoSuchInPlan(part.words()));
        this.parts.move(part, id, plan, up);
        this.audits.record(by, up ? "moved up" : "moved down", part.words(), id, null, null);
        return plan;
    }

    /// Closes a part, for a reason that stays beside it. Closing it again changes
    /// nothing.
    public void close(Part part, UUID id, String reason, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        if (this.parts.close(part, id, reason)) {
            this.audits.record(by, "closed", part.words(), id, null, Map.of("reason", reason));
        }
    }

    /// Opens a closed part again.
    public void reopen(Part part, UUID id, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        if (this.parts.reopen(part, id)) {
            this.audits.record(by, "opened again", part.words(), id, null, null);
        }
    }

}
