package org.dueregard.app.intake;

import java.time.Instant;

/// A decision with who made it and when.
///
/// @param by their name, for the inside only
record Decided(String question, Decision decision, Instant at, String by) {
}
