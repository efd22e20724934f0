package org.dueregard.app.organisation;

import java.util.UUID;

/// Identifies a service of one council.
public record ServiceId(UUID value) {
}
