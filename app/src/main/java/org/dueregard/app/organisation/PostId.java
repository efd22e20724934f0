package org.dueregard.app.organisation;

import java.util.UUID;

/// Identifies a post of one council.
public record PostId(UUID value) {
}
