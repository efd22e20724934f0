package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dueregard.app.plan.Work.Item;
import org.dueregard.app.plan.Work.Late;
import org.dueregard.app.plan.Work.Overview;
import org.dueregard.planreader.Deadline.Kind;
import org.jspecify.annotations.Nullable;

/// Sorts open actions by what there is to do about them on a day.
record WorkOfDay(LocalDate today, Map<ObjectiveId, EqualityObjective> objectives) {

    /// @param open actions of one person, none of them done or set aside
    Work work(List<Action> open, @Nullable Overview overview) {
        List<Action> sorted = open.stream().sorted(this::compare).toList();
        return new Work(items(sorted, Group.OVERDUE), items(sorted, Group.DUE_SOON), items(sorted, Group.WAITING),
                items(sorted, Group.NOTHING_NOW), nextDeadline(open), overview);
    }

    /// @param open all open actions of all open plans
    Overview overview(List<Action> open, int unmatchedOwners) {
        List<Action> overdue = open.stream().filter((action) -> action.isOverdue(this.today)).toList();
        Map<String, Integer> late = new LinkedHashMap<>();
        overdue.forEach((action) -> action.officers()
            .stream()
            .map(ResponsibleOfficer::label)
            .distinct()
            .forEach((officer) -> late.merge(officer, 1, Integer::sum)));
        List<Late> byMost = late.entrySet()
            .stream()
            .map((entry) -> new Late(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Late::overdue).reversed().thenComparing(Late::who))
            .toList();
        int toBeConfirmed = (int) open.stream().filter((action) -> kind(action) == Kind.TBC).count();
        int undecided = (int) open.stream().filter((action) -> action.deadline().isUndecided()).count();
        return new Overview(open.size(), overdue.size(), byMost, toBeConfirmed, undecided - toBeConfirmed,
                unmatchedOwners);
    }

    private enum Group {

        OVERDUE, DUE_SOON, WAITING, NOTHING_NOW

    }

    private Group group(Action action) {
        return switch (action.state(this.today)) {
            case OVERDUE -> Group.OVERDUE;
            case DUE_SOON -> Group.DUE_SOON;
            default -> action.isWaitingForUpdate(this.today) ? Group.WAITING : Group.NOTHING_NOW;
        };
    }

    private List<Item> items(List<Action> actions, Group group) {
        return actions.stream().filter((action) -> group(action) == group).map(this::item).toList();
    }

    private Item item(Action action) {
        EqualityObjective objective = Objects.requireNonNull(this.objectives.get(action.objective()));
        Action.LastSaid last = action.last();
        return new Item(action.id(), objective.id(), objective.ref(), action.number(), action.text(), objective.text(),
                action.deadline().said().raw(), action.deadline().reading(this.today), action.state(this.today),
                action.standing(), (last != null) ? last.text() : null, (last != null) ? last.on() : null);
    }

    private @Nullable LocalDate nextDeadline(List<Action> open) {
        return open.stream()
            .map((action) -> action.due(this.today))
            .filter(Objects::nonNull)
            .filter((due) -> !due.isBefore(this.today))
            .min(Comparator.naturalOrder())
            .orElse(null);
    }

    private int compare(Action one, Action other) {
        return Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())
            .compare(one.due(this.today), other.due(this.today));
    }

    private static Kind kind(Action action) {
        return action.deadline().said().kind();
    }

}
