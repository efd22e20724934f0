package org.dueregard.app.audit;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Which entries are wanted; null wants all.
public record AuditFilter(@Nullable UUID actor, @Nullable String act, @Nullable String subjectType,
        @Nullable UUID subject) {

    /// Every entry.
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null);
    }

    /// The history of one thing.
    public static AuditFilter of(UUID subject) {
        return new AuditFilter(null, null, null, subject);
    }

}
