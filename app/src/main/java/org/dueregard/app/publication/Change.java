package org.dueregard.app.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.dueregard.app.plan.ActionState;
import org.dueregard.app.publication.PublishedPlan.Action;
import org.dueregard.app.publication.PublishedPlan.Objective;
import org.dueregard.app.publication.PublishedPlan.PublishedDeadline;
import org.jspecify.annotations.Nullable;

/// One thing that differs between two publications of a plan.
///
/// @param where like `Objective 2.5, action 3`
/// @param now the words as they are now; for what is gone, as they were
/// @param before the words as they were; null where they don't matter
record Change(Kind kind, String where, String now, @Nullable String before) {

    /// What differs, in the order that people ask for it.
    enum Kind {

        DONE("Done"), ADDED("Added"), REWORDED("Reworded"), NEWLY_DATED("Newly dated"), NEWLY_OVERDUE("Newly overdue"),
        RESPONSIBLE("Somebody else is responsible"), NEWS("News"), GONE("Gone");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return this.title;
        }

    }

    /// What differs, by kind and within it in the plan's order.
    static List<Change> between(PublishedPlan before, PublishedPlan now) {
        List<Change> changes = new ArrayList<>();
        Map<Integer, Objective> objectivesBefore = new LinkedHashMap<>();
        before.objectives().forEach((objective) -> objectivesBefore.put(objective.number(), objective));
        Map<UUID, Placed> actionsBefore = placed(before);
        for (Objective objective : now.objectives()) {
            ofObjective(objectivesBefore.remove(objective.number()), objective, changes);
        }
        placed(now).forEach((id, action) -> ofAction(actionsBefore.remove(id), action, changes));
        objectivesBefore.values().forEach((gone) -> changes.add(new Change(Kind.GONE, gone.name(), gone.text(), null)));
        actionsBefore.values()
            .forEach((gone) -> changes.add(new Change(Kind.GONE, gone.where(), gone.action().text(), null)));
        return changes.stream().sorted((one, other) -> one.kind().compareTo(other.kind())).toList();
    }

    private static Map<UUID, Placed> placed(PublishedPlan plan) {
        Map<UUID, Placed> actions = new LinkedHashMap<>();
        for (Objective objective : plan.objectives()) {
            int number = 0;
            for (Action action : objective.actions()) {
                number++;
                actions.put(action.id(), new Placed("%s, action %d".formatted(objective.name(), number), action));
            }
        }
        return actions;
    }

    private static void ofObjective(@Nullable Objective before, Objective now, List<Change> changes) {
        if (before == null) {
            changes.add(new Change(Kind.ADDED, now.name(), now.text(), null));
        }
        else if (!before.text().equals(now.text()) || before.applicable() != now.applicable()) {
            changes.add(new Change(Kind.REWORDED, now.name(), said(now), said(before)));
        }
    }

    private static String said(Objective objective) {
        return objective.text() + (objective.applicable() ? "" : " (not applicable)");
    }

    private static void ofAction(@Nullable Placed placed, Placed nowPlaced, List<Change> changes) {
        Action now = nowPlaced.action();
        String where = nowPlaced.where();
        if (placed == null) {
            changes.add(new Change(Kind.ADDED, where, now.text(), null));
            return;
        }
        Action before = placed.action();
        if (!before.text().equals(now.text())) {
            changes.add(new Change(Kind.REWORDED, where, now.text(), before.text()));
        }
        if (becomes(ActionState.DONE, before, now)) {
            changes.add(new Change(Kind.DONE, where, now.text(), null));
        }
        if (becomes(ActionState.OVERDUE, before, now)) {
            changes.add(new Change(Kind.NEWLY_OVERDUE, where, now.text(), null));
        }
        if (!Objects.equals(before.deadline().raw(), now.deadline().raw())) {
            changes.add(new Change(Kind.NEWLY_DATED, where, said(now.deadline()), said(before.deadline())));
        }
        if (!before.responsible().equals(now.responsible())) {
            changes.add(new Change(Kind.RESPONSIBLE, where, String.join(", ", now.responsible()),
                    String.join(", ", before.responsible())));
        }
        if (now.latest() != null && !now.latest().equals(before.latest())) {
            changes.add(new Change(Kind.NEWS, where, now.latest().text(), null));
        }
    }

    private static boolean becomes(ActionState state, Action before, Action now) {
        return now.state() == state && before.state() != state;
    }

    private static String said(PublishedDeadline deadline) {
        return Objects.requireNonNullElse(deadline.raw(), "No date");
    }

    private record Placed(String where, Action action) {
    }

}
