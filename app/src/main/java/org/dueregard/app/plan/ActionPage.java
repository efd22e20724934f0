package org.dueregard.app.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.dueregard.app.web.Dates;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.PlanAction.Measure;
import org.jspecify.annotations.Nullable;

/// An action: where it stands, what happened to it, and where it came from.
///
/// @param measures how one would know that it is done
/// @param history the newest first
/// @param next what to do next, after something was recorded; null otherwise
record ActionPage(Action action, EqualityObjective objective, PlanSummary plan, List<Measure> measures,
        List<Progress> history, LocalDate today, Rights rights, Work.@Nullable Item next) {

    ActionPage {
        measures = List.copyOf(measures);
        history = List.copyOf(history);
    }

    /// What is offered at its side.
    record Rights(boolean record, boolean edit, boolean seeFile) {
    }

    ActionState state() {
        return this.action.state(this.today);
    }

    /// "Action 1 of 2.5"; "An action of 2.5" where it has no number.
    String name() {
        return ((this.action.number() != null) ? "Action " + this.action.number() : "An action") + " of "
                + this.objective.name();
    }

    /// Where it stands, in one sentence.
    String stands() {
        LocalDate due = this.action.due(this.today);
        return switch (state()) {
            case DONE -> "Done" + doneOn() + ".";
            case NOT_APPLICABLE -> notApplicable();
            case OVERDUE -> "Overdue since " + Dates.of(Objects.requireNonNull(due)) + heldUp() + ".";
            case HELD_UP -> ((due != null) ? "Due by " + Dates.of(due) : "No day is set") + heldUp() + ".";
            case DUE_SOON -> "Due by " + Dates.of(Objects.requireNonNull(due)) + ", " + in(due) + ".";
            case NO_DATE -> "No date is decided yet.";
            case ON_TRACK -> (due != null) ? "Due by " + Dates.of(due) + "." : "It goes on without an end.";
        };
    }

    private String heldUp() {
        Action.LastSaid last = this.action.last();
        boolean isHeldUp = this.action.standing() == Standing.HELD_UP;
        if (!isHeldUp) {
            return "";
        }
        return (last != null && last.standingReason() != null)
                ? ", and held up. What would help: " + withoutStop(last.standingReason()) : ", and held up";
    }

    private String notApplicable() {
        if (this.action.closedReason() != null) {
            return "Closed: " + withoutStop(this.action.closedReason()) + ".";
        }
        if (!this.action.applicable()) {
            return "Its objective is not applicable or closed.";
        }
        Action.LastSaid last = this.action.last();
        return "No longer needed"
                + ((last != null && last.standingReason() != null) ? ": " + withoutStop(last.standingReason()) : "")
                + ".";
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private String doneOn() {
        String on = this.action.doneOn();
        if (on == null) {
            return "";
        }
        return (on.length() == 7) ? " in " + Dates.month(YearMonth.parse(on).atDay(1))
                : " on " + Dates.of(LocalDate.parse(on));
    }

    private String in(LocalDate due) {
        long days = ChronoUnit.DAYS.between(this.today, due);
        return (days == 0) ? "today" : "in " + Numbers.counted(days, "day");
    }

    /// Entries that changed the deadline, newest first.
    List<Progress> deadlineChanges() {
        return this.history.stream().filter(Progress::changesDeadline).toList();
    }

    /// What the entry before said of the standing differs from this one's.
    boolean changesStanding(Progress entry) {
        int before = this.history.indexOf(entry) + 1;
        return before >= this.history.size() || this.history.get(before).standing() != entry.standing();
    }

    @Nullable String reading() {
        return this.action.deadline().reading(this.today);
    }

    /// The page of the file that it came from; null where the person may not see it or
    /// it was written by hand.
    @Nullable String originHref() {
        return (this.action.origin().file() != null && this.rights.seeFile())
                ? "/imports/" + this.action.origin().file() + "/source?place=" + anchor() + "#" + anchor() : null;
    }

    private String anchor() {
        String place = this.action.origin().place();
        return (place == null) ? "" : "place-" + place.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    String address() {
        return "/actions/" + this.action.id().value();
    }

}
