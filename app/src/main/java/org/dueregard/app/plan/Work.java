package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dueregard.planreader.Deadline.Kind;
import org.jspecify.annotations.Nullable;

/// What somebody is responsible for on a day, the most pressing first; done ones are left
/// out.
///
/// @param waiting neither overdue nor due soon, and without news for long or without a
/// date
/// @param nextDeadline the earliest end of a deadline still ahead; null where there is
/// none
/// @param overview what the equality lead sees above; null for others
public record Work(List<Item> overdue, List<Item> dueSoon, List<Item> waiting, List<Item> nothingNow,
        @Nullable LocalDate nextDeadline, @Nullable Overview overview) {

    public Work {
        overdue = List.copyOf(overdue);
        dueSoon = List.copyOf(dueSoon);
        waiting = List.copyOf(waiting);
        nothingNow = List.copyOf(nothingNow);
    }

    /// One action.
    ///
    /// @param deadline the words; null where none are given
    /// @param reading how they are read; null where the words say it all
    /// @param lastSaid null where nothing was said yet
    public record Item(ActionId action, ObjectiveId objective, @Nullable String ref, @Nullable Integer number,
            String text, String objectiveText, @Nullable String deadline, @Nullable String reading, ActionState state,
            Standing standing, @Nullable String lastSaid, @Nullable LocalDate lastSaidOn) {
    }

    /// All open plans at once.
    ///
    /// @param late offices or people with overdue actions, the most first
    /// @param toBeConfirmed actions whose deadline is to be confirmed
    /// @param withoutDate actions without a deadline, or with words that are no date
    /// @param unmatchedOwners names that stand for nobody known yet
    public record Overview(int actions, int overdue, List<Late> late, int toBeConfirmed, int withoutDate,
            int unmatchedOwners) {

        public Overview {
            late = List.copyOf(late);
        }

    }

    /// Somebody with overdue actions.
    public record Late(String who, int overdue) {
    }

    /// Sorts open actions by what there is to do about them on a day.
    record OfDay(LocalDate today, Map<ObjectiveId, EqualityObjective> objectives) {

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
            return new Item(action.id(), objective.id(), objective.ref(), action.number(), action.text(),
                    objective.text(), action.deadline().said().raw(), action.deadline().reading(this.today),
                    action.state(this.today), action.standing(), (last != null) ? last.words() : null,
                    (last != null) ? last.on() : null);
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

}
