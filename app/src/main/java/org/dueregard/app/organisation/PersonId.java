package org.dueregard.app.organisation;

import java.util.UUID;

/// Identifies a person of one council.
public record PersonId(UUID value) {
}
