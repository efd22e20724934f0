package org.dueregard.planreader;

import java.time.LocalDate;

import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.jspecify.annotations.Nullable;

/// A deadline as said, and how it is read.
///
/// @param raw the words that state it; null for [Kind#NONE]
/// @param start first day of the interval; null where the words give none
/// @param end last day of the interval; null where the words give none
/// @param recurrence an RFC 5545 recurrence rule such as `FREQ=MONTHLY;INTERVAL=3`; null where it does not recur
/// @param qualifier how the words narrow or limit the interval; null where they do not
public record Deadline(@Nullable String raw, Kind kind, @Nullable LocalDate start, @Nullable LocalDate end,
        @Nullable String recurrence, @Nullable Qualifier qualifier) {

    /// No date is given.
    public static final Deadline NONE = new Deadline(null, Kind.NONE, null, null, null, null);

    /// Reads the words of a date cell.
    ///
    /// @param words as written; blank gives [#NONE]
    /// @return the reading; words that are no date give a deadline of kind
    /// [Kind#UNREADABLE] that keeps them
    public static Deadline read(String words) {
        String raw = Wording.collapse(words);
        return DeadlineGrammar.parse(raw).orElseGet(() -> new Deadline(raw, Kind.UNREADABLE, null, null, null, null));
    }

    /// What sort of deadline the words state.
    public enum Kind {

        /// One day.
        DATE,
        /// A month or a part of one.
        MONTH,
        /// From a day to a day.
        RANGE,
        /// From a day, or from the beginning, without an end.
        ONGOING,
        /// Again and again by a rule.
        RECURRING,
        /// To be confirmed.
        TBC,
        /// Nothing is said.
        NONE,
        /// Words are there that are not a date known to the reader.
        UNREADABLE

    }

    /// How the words narrow or limit the interval. Only the first three change its first
    /// and last day.
    public enum Qualifier {

        EARLY, MID, LATE, START, END, REVIEW_BY

    }

}
