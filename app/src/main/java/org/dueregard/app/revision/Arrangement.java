package org.dueregard.app.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.dueregard.app.plan.PlanEditing.Part;
import org.dueregard.app.plan.PlanRevising.CurrentAction;
import org.dueregard.app.plan.PlanRevising.CurrentObjective;
import org.dueregard.app.plan.PlanRevising.CurrentSection;
import org.dueregard.app.plan.PlanRevising.Edit;
import org.jspecify.annotations.Nullable;

/// The order of parts after accepted changes: that of the newer file, and what it does not have after what came before it
/// in the plan. Where nothing was added, moved or renumbered, the plan's order stays.
final class Arrangement {

    private final Proposal proposal;

    private final Parts parts;

    /// Sections and objectives under which the order changes.
    private final Set<UUID> touched = new LinkedHashSet<>();

    /// Where moved parts go.
    private final Map<UUID, UUID> moved = new LinkedHashMap<>();

    Arrangement(Proposal proposal, Parts parts) {
        this.proposal = proposal;
        this.parts = parts;
    }

    void touch(UUID above) {
        this.touched.add(above);
    }

    void move(UUID to, UUID part) {
        this.touched.add(to);
        this.moved.put(part, to);
    }

    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        var sections = this.proposal.newer().sections();
        for (int s = 1; s <= sections.size(); s++) {
            UUID section = this.parts.sectionId(s);
            if (section != null && this.touched.contains(section)) {
                edits.add(
                        new Edit.Arrange(Part.OBJECTIVE, section, order(section, inSection(s), objectivesOf(section))));
            }
            for (int o = 1; o <= sections.get(s - 1).objectives().size(); o++) {
                UUID objective = this.parts.id(s, o, 0);
                if (objective != null && this.touched.contains(objective)) {
                    edits.add(new Edit.Arrange(Part.ACTION, objective,
                            order(objective, underObjective(s, o), actionsOf(objective))));
                }
            }
        }
        return edits;
    }

    private List<UUID> inSection(int section) {
        List<UUID> ids = new ArrayList<>();
        for (int o = 1; o <= this.proposal.newer().sections().get(section - 1).objectives().size(); o++) {
            add(ids, this.parts.id(section, o, 0));
        }
        return ids;
    }

    private List<UUID> underObjective(int section, int objective) {
        List<UUID> ids = new ArrayList<>();
        int actions = this.proposal.newer()
            .sections()
            .get(section - 1)
            .objectives()
            .get(objective - 1)
            .actions()
            .size();
        for (int a = 1; a <= actions; a++) {
            add(ids, this.parts.id(section, objective, a));
        }
        return ids;
    }

    private static void add(List<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private List<UUID> objectivesOf(UUID section) {
        return this.proposal.current()
            .sections()
            .stream()
            .filter((each) -> each.id().value().equals(section))
            .flatMap((each) -> each.objectives().stream())
            .map((each) -> each.id().value())
            .toList();
    }

    private List<UUID> actionsOf(UUID objective) {
        return this.parts.currentObjectives()
            .filter((each) -> each.id().value().equals(objective))
            .flatMap((each) -> each.actions().stream())
            .map((each) -> each.id().value())
            .toList();
    }

    /// What is there now or moves here, in the order of the file.
    private List<UUID> order(UUID above, List<UUID> file, List<UUID> plan) {
        List<UUID> order = new ArrayList<>(file.stream()
            .filter((id) -> plan.contains(id) || above.equals(this.moved.get(id)) || !isInPlan(id))
            .filter((id) -> above.equals(this.moved.getOrDefault(id, above)))
            .toList());
        int after = -1;
        for (UUID id : plan) {
            int at = order.indexOf(id);
            if (at < 0 && above.equals(this.moved.getOrDefault(id, above))) {
                at = after + 1;
                order.add(at, id);
            }
            after = (at < 0) ? after : at;
        }
        return order;
    }

    private boolean isInPlan(UUID id) {
        for (CurrentSection section : this.proposal.current().sections()) {
            for (CurrentObjective objective : section.objectives()) {
                if (objective.id().value().equals(id) || objective.actions()
                    .stream()
                    .map(CurrentAction::id)
                    .anyMatch((own) -> own.value().equals(id))) {
                    return true;
                }
            }
        }
        return false;
    }

}
