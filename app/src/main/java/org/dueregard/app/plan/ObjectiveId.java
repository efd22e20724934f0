package org.dueregard.app.plan;

import java.util.UUID;

/// Identifies an objective of one council.
public record ObjectiveId(UUID value) {
}
