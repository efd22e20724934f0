package org.dueregard.app.plan;

/// A name as written in a plan that stands for nobody known yet.
///
/// @param actions how many actions name it
public record UnmatchedOwner(String asWritten, int actions) {
}
