package org.dueregard.app.organisation;

/// A service, directorate or team of the council.
///
/// @param closed whether it is there no longer; it stays in the history
public record CouncilService(ServiceId id, String name, boolean closed) {
}
