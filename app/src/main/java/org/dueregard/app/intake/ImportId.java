package org.dueregard.app.intake;

import java.util.UUID;

/// Identifies a plan file taken in by one council.
public record ImportId(UUID value) {
}
