package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;

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

}
