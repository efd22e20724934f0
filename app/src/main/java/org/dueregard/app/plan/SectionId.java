package org.dueregard.app.plan;

import java.util.UUID;

/// Identifies a section of one council.
public record SectionId(UUID value) {
}
