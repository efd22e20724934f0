package org.dueregard.app.plan;

import java.util.UUID;

/// Identifies an action of one council.
public record ActionId(UUID value) {
}
