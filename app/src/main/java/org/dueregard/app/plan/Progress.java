package org.dueregard.app.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One entry of an action's history. Entries are added and never changed.
///
/// @param number counts the entries of the action, from 1
/// @param person who said it; null for a note that came with the plan's file
/// @param recordedAs the post or role in which it was said
/// @param deadlineAfter the new words of the deadline; null where it was not changed
record Progress(UUID id, int number, Instant recordedAt, LocalDate happenedOn, @Nullable UUID person, String recordedAs,
        String text, Standing standing, @Nullable String standingReason, @Nullable String deadlineBefore,
        @Nullable String deadlineAfter, @Nullable String deadlineReason, List<Evidence> evidence) {

    Progress {
        evidence = List.copyOf(evidence);
    }

    /// A file or a link that shows what was said.
    ///
    /// @param link null for a file
    /// @param size of the file in bytes; 0 for a link
    record Evidence(UUID id, String name, @Nullable String link, int size) {

        /// Like `1.2 MB`.
        String sizeInWords() {
            return (this.size < 1_000_000) ? Math.max(1, this.size / 1_000) + " kB"
                    : String.format(Locale.UK, "%.1f MB", this.size / 1_000_000.0);
        }

    }

    boolean changesDeadline() {
        return this.deadlineAfter != null;
    }

}
