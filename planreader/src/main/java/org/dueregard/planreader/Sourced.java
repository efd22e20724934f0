package org.dueregard.planreader;

/// A value with the place that it was read from and how sure the reader is of it.
///
/// @param confidence from 0 (a guess) to 1 (as printed)
public record Sourced<T>(T value, Place place, double confidence) {
}
