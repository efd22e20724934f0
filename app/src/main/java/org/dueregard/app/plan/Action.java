package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.dueregard.app.organisation.Responsible;
import org.jspecify.annotations.Nullable;

/// What somebody has promised to do for an objective.
///
/// @param number the printed number; null where none is printed
/// @param deadline as said
/// @param doneOn `YYYY-MM-DD` or `YYYY-MM`; null while it is not done, or where nobody said when
/// @param applicable false where its objective is not applicable or closed
/// @param added the day on which it came into the plan
/// @param last the newest entry of its history; null where there is none
/// @param version counts changes; the one who changes an older version is told
record Action(ActionId id, ObjectiveId objective, PlanId plan, @Nullable Integer number, String text,
        List<ResponsibleOfficer> officers, ActionDeadline deadline, Standing standing, @Nullable String doneOn,
        boolean applicable, @Nullable String closedReason, LocalDate added, @Nullable LastSaid last,
        List<String> protectedCharacteristics, Origin origin, int version) {

    /// Nothing said for so many days makes an open action wait for an update.
    static final int SILENT_DAYS = 90;

    Action {
        officers = List.copyOf(officers);
        protectedCharacteristics = List.copyOf(protectedCharacteristics);
    }

    /// The newest entry of the history.
    ///
    /// @param number counts the entries of the action
    /// @param period of which a note of the plan's file is, like `Q1 update`; "" where
    /// nothing says so
    /// @param byOfficer false for a note that came with the plan's file: it says nothing
    /// about today
    record LastSaid(int number, LocalDate on, String period, String text, String recordedAs, boolean byOfficer,
            @Nullable String standingReason) {

        /// The words, after those of the period.
        String words() {
            return new NewPlan.Note(this.text, this.period).words();
        }

    }

    /// Where it came from.
    ///
    /// @param file the import; null where it was written by hand
    record Origin(@Nullable UUID file, @Nullable String place) {

        static final Origin BY_HAND = new Origin(null, null);

    }

    /// How it stands on a day.
    ActionState state(LocalDate today) {
        if (this.standing == Standing.DONE) {
            return ActionState.DONE;
        }
        if (!this.applicable || this.closedReason != null || this.standing == Standing.NO_LONGER_NEEDED) {
            return ActionState.NOT_APPLICABLE;
        }
        LocalDate due = due(today);
        if (due != null && due.isBefore(today)) {
            return ActionState.OVERDUE;
        }
        if (this.standing == Standing.HELD_UP) {
            return ActionState.HELD_UP;
        }
        if (due != null && !due.isAfter(today.plusDays(this.deadline.soonDays()))) {
            return ActionState.DUE_SOON;
        }
        return this.deadline.isUndecided() ? ActionState.NO_DATE : ActionState.ON_TRACK;
    }

    /// Whether it is neither done nor set aside.
    boolean isOpen() {
        return this.standing != Standing.DONE && this.standing != Standing.NO_LONGER_NEEDED && this.applicable
                && this.closedReason == null;
    }

    /// Whether its deadline has wholly passed and it is neither done nor set aside.
    boolean isOverdue(LocalDate today) {
        return state(today) == ActionState.OVERDUE;
    }

    /// The last day on which it is in time; null where no day follows from its deadline.
    @Nullable LocalDate due(LocalDate today) {
        return this.deadline.due(today, lastSaidOn());
    }

    /// Whether it is open and nothing was said about it for a quarter, or it has no date
    /// yet.
    boolean isWaitingForUpdate(LocalDate today) {
        if (!state(today).isOpen()) {
            return false;
        }
        LocalDate heard = lastSaidOn();
        LocalDate since = (heard != null && heard.isAfter(this.added)) ? heard : this.added;
        return this.deadline.isUndecided() || since.plusDays(SILENT_DAYS).isBefore(today);
    }

    /// Whether one of these people, posts or services is responsible.
    boolean isOf(Set<UUID> responsible) {
        return this.officers.stream().anyMatch((officer) -> officer.id() != null && responsible.contains(officer.id()));
    }

    /// The same, its officers with today's titles and names.
    Action named(Map<UUID, Responsible> everybody) {
        List<ResponsibleOfficer> named = this.officers.stream().map((officer) -> officer.named(everybody)).toList();
        return new Action(this.id, this.objective, this.plan, this.number, this.text, named, this.deadline,
                this.standing, this.doneOn, this.applicable, this.closedReason, this.added, this.last,
                this.protectedCharacteristics, this.origin, this.version);
    }

    /// How many entries its history has.
    int entries() {
        return (this.last != null) ? this.last.number() : 0;
    }

    private @Nullable LocalDate lastSaidOn() {
        return (this.last != null && this.last.byOfficer()) ? this.last.on() : null;
    }

}
