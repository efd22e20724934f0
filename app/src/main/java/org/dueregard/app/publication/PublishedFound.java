package org.dueregard.app.publication;

import java.time.Instant;
import java.util.UUID;

/// What stands at a public address.
sealed interface PublishedFound {

    /// A publication.
    ///
    /// @param sha256 of its JSON, in hexadecimal digits
    record Public(UUID id, String sha256, PublishedPlan plan) implements PublishedFound {
    }

    /// The notice that stays where a publication was withdrawn.
    record Withdrawn(int plan, String title, int publication, Instant publishedAt, Instant withdrawnAt,
            String notice) implements PublishedFound {
    }

}
