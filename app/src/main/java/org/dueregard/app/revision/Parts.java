package org.dueregard.app.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewSection;
import org.dueregard.app.plan.PlanRevising.CurrentAction;
import org.dueregard.app.plan.PlanRevising.CurrentObjective;
import org.dueregard.app.plan.PlanRevising.CurrentSection;
import org.dueregard.app.plan.PlanRevising.Edit;
import org.dueregard.app.plan.SectionId;
import org.dueregard.app.plan.Standing;
import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanRevision.Pair;
import org.dueregard.planreader.PlanRevision.Part;
import org.jspecify.annotations.Nullable;

/// Finds the plan's parts and those of the newer file by where the revision says they stand, and the ids of those of the
/// file that are, or will be, in the plan.
final class Parts {

    private final Proposal proposal;

    /// By section, objective and action of the newer file.
    private final Map<List<Integer>, UUID> ids = new HashMap<>();

    private final Map<Integer, SectionId> sections = new HashMap<>();

    Parts(Proposal proposal) {
        this.proposal = proposal;
        for (Pair pair : proposal.revision().same()) {
            know(pair.newer(), pair.older().isAction() ? currentAction(pair.older()).id().value()
                    : current(pair.older()).id().value());
        }
        for (PlanChange change : proposal.revision().changes()) {
            if (change instanceof PlanChange.Retitled(Part older, Part newer, var ignored)) {
                this.sections.put(newer.section(), section(older).id());
            }
        }
        int number = 0;
        for (NewSection section : proposal.newer().sections()) {
            number++;
            int at = number;
            proposal.current()
                .sections()
                .stream()
                .filter((each) -> same(each.title(), section.title()))
                .findFirst()
                .ifPresent((each) -> this.sections.putIfAbsent(at, each.id()));
        }
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    void know(Part newer, UUID id) {
        this.ids.put(key(newer), id);
    }

    private static List<Integer> key(Part part) {
        return List.of(part.section(), part.objective(), part.action());
    }

    /// The id of a part of the newer file; null where the plan has none and gets none.
    @Nullable UUID id(int section, int objective, int action) {
        return this.ids.get(List.of(section, objective, action));
    }

    /// The id of a part's objective in the plan; null where it gets none.
    @Nullable UUID objectiveId(Part newer) {
        return id(newer.section(), newer.objective(), 0);
    }

    CurrentSection section(Part older) {
        return this.proposal.current().sections().get(older.section() - 1);
    }

    CurrentObjective current(Part older) {
        return section(older).objectives().get(older.objective() - 1);
    }

    CurrentAction currentAction(Part older) {
        return current(older).actions().get(older.action() - 1);
    }

    Stream<CurrentObjective> currentObjectives() {
        return this.proposal.current().sections().stream().flatMap((section) -> section.objectives().stream());
    }

    NewObjective objective(Part newer) {
        return this.proposal.newer().sections().get(newer.section() - 1).objectives().get(newer.objective() - 1);
    }

    NewAction action(Part newer) {
        return objective(newer).actions().get(newer.action() - 1);
    }

    /// The section of a newer part; it is added where the plan has none.
    SectionId sectionOf(Part newer, List<Edit> edits) {
        return this.sections.computeIfAbsent(newer.section(), (any) -> {
            SectionId id = new SectionId(UUID.randomUUID());
            edits.add(new Edit.AddSection(id, this.proposal.newer().sections().get(newer.section() - 1).title()));
            return id;
        });
    }

    /// The section of the plan that one of the newer file is, counted from 1; null where
    /// it is none.
    @Nullable UUID sectionId(int newer) {
        SectionId id = this.sections.get(newer);
        return (id != null) ? id.value() : null;
    }

    /// The actions of an added objective that are in no other change.
    List<Part> newActionsOf(Part objective) {
        List<Part> parts = new ArrayList<>();
        for (int a = 1; a <= objective(objective).actions().size(); a++) {
            Part part = new Part(objective.section(), objective.objective(), a, objective.ref(), "", objective.place());
            if (id(part.section(), part.objective(), a) == null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /// How an action stands after the edits so far.
    Standing standing(CurrentAction now, List<Edit> edits) {
        return lastSaid(now, edits).map(Edit.Say::standing).orElse(now.standing());
    }

    @Nullable String doneOn(CurrentAction now, List<Edit> edits) {
        return lastSaid(now, edits).map(Edit.Say::doneOn).orElse(now.doneOn());
    }

    private static java.util.Optional<Edit.Say> lastSaid(CurrentAction now, List<Edit> edits) {
        return edits.stream()
            .filter(Edit.Say.class::isInstance)
            .map(Edit.Say.class::cast)
            .filter((say) -> say.id().equals(now.id()))
            .reduce((first, second) -> second);
    }

}
