package org.dueregard.app.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One act that was done, as it stands in the trail.
///
/// @param number counts the council's entries from 1 without a gap
/// @param actorId the person; null where the entry is older than persons were kept
/// @param before JSON of what it was; null where there was nothing
/// @param after JSON of what it is now; null where nothing is left
public record AuditEntry(long number, Instant at, @Nullable UUID actorId, String actor, String act, String subjectType,
        UUID subjectId, @Nullable String before, @Nullable String after) {
}
