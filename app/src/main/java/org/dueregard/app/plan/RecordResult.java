package org.dueregard.app.plan;

import java.util.List;
import java.util.Map;

/// What became of something said about an action.
public sealed interface RecordResult {

    /// It is in the history.
    record Recorded() implements RecordResult {
    }

    /// Somebody else said something since the page was opened. Nothing was recorded; say
    /// it again with the new
    /// version.
    ///
    /// @param version the version to say it with
    /// @param entries what the others said, oldest first
    record ChangedMeanwhile(ActionId action, int version, List<Entry> entries) implements RecordResult {

        public ChangedMeanwhile {
            entries = List.copyOf(entries);
        }

        /// What somebody else said.
        public record Entry(String by, String text, Standing standing) {
        }

    }

    /// Something is missing or wrong.
    ///
    /// @param reasons what to do, by the field that it concerns: `text`, `standing`,
    /// `standingReason`, `deadline`,
    /// `deadlineReason`, `evidence`
    record Refused(Map<String, String> reasons) implements RecordResult {

        public Refused {
            reasons = Map.copyOf(reasons);
        }

    }

}
