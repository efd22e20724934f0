package org.dueregard.app.plan;

import java.util.UUID;

/// Identifies a plan of one council.
public record PlanId(UUID value) {
}
