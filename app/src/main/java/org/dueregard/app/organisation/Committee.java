package org.dueregard.app.organisation;

import java.util.UUID;

/// A committee or steering group.
///
/// @param closed whether it is there no longer; it stays in the history
public record Committee(UUID id, String name, boolean closed) {
}
