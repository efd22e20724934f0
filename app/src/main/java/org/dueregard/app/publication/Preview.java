package org.dueregard.app.publication;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A plan as it would be published now.
///
/// @param last the newest publication; null where there is none yet
/// @param changes since the newest publication; empty where there is none yet
/// @param contentSha256 tells whether this is still what would be published
record Preview(PublishedPlan plan, @Nullable Publication last, List<Change> changes, List<Warning> warnings,
        String contentSha256) {

    Preview {
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }

    boolean isUnchanged() {
        return this.last != null && this.last.contentSha256().equals(this.contentSha256);
    }

}
