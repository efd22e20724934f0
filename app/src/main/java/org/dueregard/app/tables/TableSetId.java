package org.dueregard.app.tables;

import java.util.UUID;

/// Identifies a set of tables that was made safe for one council.
///
/// @param value as in addresses
public record TableSetId(UUID value) {
}
