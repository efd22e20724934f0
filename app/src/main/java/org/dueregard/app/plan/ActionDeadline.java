package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.Optional;

import org.dueregard.app.plan.Recurrence.Occurrence;
import org.dueregard.app.web.Dates;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Deadline.Kind;
import org.jspecify.annotations.Nullable;

/// An action's deadline: the words as said, and what follows from them on a day. The words are never replaced by a
/// date.
///
/// @param planBegins the day from which "quarterly" and the like count where the words name no beginning
/// @param soonDays within so many days the council calls a thing due soon
record ActionDeadline(Deadline said, LocalDate planBegins, int soonDays) {

    /// The words as said; `No date` where nothing is said.
    String words() {
        return (this.said.raw() != null) ? this.said.raw() : "No date";
    }

    /// Whether a date is still to be decided: none is given, it is to be confirmed, or
    /// nobody can read the words.
    boolean isUndecided() {
        return switch (this.said.kind()) {
            case TBC, NONE, UNREADABLE -> true;
            case DATE, MONTH, RANGE -> this.said.end() == null;
            case RECURRING -> recurrence().isEmpty();
            case ONGOING -> false;
        };
    }

    /// The last day on which it is in time: of the interval or, where it recurs, of the
    /// earliest occurrence about which nothing was said since it began. A day before
    /// `today` means overdue.
    ///
    /// @param lastSaid when something was last said; null where nothing was
    /// @return null where no day follows from the words
    @Nullable LocalDate due(LocalDate today, @Nullable LocalDate lastSaid) {
        return switch (this.said.kind()) {
            case DATE, MONTH, RANGE -> this.said.end();
            case RECURRING -> recurrence().map((recurrence) -> due(recurrence, today, lastSaid)).orElse(null);
            case ONGOING, TBC, NONE, UNREADABLE -> null;
        };
    }

    private static @Nullable LocalDate due(Recurrence recurrence, LocalDate today, @Nullable LocalDate lastSaid) {
        Optional<Occurrence> ended = recurrence.lastEndedBefore(today);
        if (ended.isPresent() && !isMet(ended.get(), lastSaid)) {
            return ended.get().to();
        }
        Optional<Occurrence> next = recurrence.runningOrNext(today);
        if (next.isPresent() && isMet(next.get(), lastSaid)) {
            next = recurrence.afterNext(today);
        }
        return next.map(Occurrence::to).orElse(null);
    }

    private static boolean isMet(Occurrence occurrence, @Nullable LocalDate lastSaid) {
        return lastSaid != null && !lastSaid.isBefore(occurrence.from());
    }

    /// How the words are read, like `21 to 30 September 2025`; null where that would only
    /// repeat them.
    @Nullable String reading(LocalDate today) {
        String reading = fullReading(today);
        return (reading == null || reading.equalsIgnoreCase(words())) ? null : reading;
    }

    private @Nullable String fullReading(LocalDate today) {
        return switch (this.said.kind()) {
            case DATE, MONTH, RANGE -> interval();
            case ONGOING -> (this.said.start() != null) ? "Ongoing from " + Dates.of(this.said.start()) : "Ongoing";
            case RECURRING -> recurrence().map((recurrence) -> occurrences(recurrence, today)).orElse(unreadable());
            case TBC -> "Not yet decided (TBC)";
            case NONE -> null;
            case UNREADABLE -> unreadable();
        };
    }

    private String interval() {
        LocalDate start = this.said.start();
        LocalDate end = this.said.end();
        if (end == null) {
            return unreadable();
        }
        if (start == null || this.said.kind() == Kind.DATE) {
            return Dates.of(end);
        }
        return switch (this.said.qualifier()) {
            case END -> "by " + Dates.of(end);
            case REVIEW_BY -> "review by " + Dates.of(end);
            case START -> "to start from " + Dates.between(start, end);
            case null, default -> Dates.between(start, end);
        };
    }

    private static String occurrences(Recurrence recurrence, LocalDate today) {
        String words = recurrence.words();
        return recurrence.runningOrNext(today)
            .map((occurrence) -> words + (occurrence.from().isAfter(today) ? ": next " + Dates.of(occurrence.from())
                    : ": this time by " + Dates.of(occurrence.to())))
            .orElse(words);
    }

    private static String unreadable() {
        return "Not a date we can read";
    }

    private Optional<Recurrence> recurrence() {
        return Recurrence.of(this.said, this.planBegins);
    }

}
