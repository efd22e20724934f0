package org.dueregard.app.revision;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// What somebody ticked of the changes that a newer file brings, kept until they go on.
///
/// @param ticked names of changes
/// @param unticked names of changes that were there and not ticked
/// @param as the name of who kept it, at the time
record Ticks(Set<String> ticked, Set<String> unticked, Instant at, String as) {

    Ticks {
        ticked = Set.copyOf(ticked);
        unticked = Set.copyOf(unticked);
    }

    /// The ticks for the changes as they are now: what was not there then is as at first.
    Set<String> on(Proposal proposal) {
        Set<String> now = new HashSet<>(RevisionPage.tickedAtFirst(proposal));
        now.removeAll(this.unticked);
        now.addAll(this.ticked);
        now.retainAll(proposal.keys());
        return now;
    }

}
