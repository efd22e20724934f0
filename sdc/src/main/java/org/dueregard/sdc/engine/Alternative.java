package org.dueregard.sdc.engine;

/// Another table that agrees with everything published: the true one with some cells changed.
///
/// @param cells the cells that differ, ascending
/// @param changes what is added to each of them, never zero
@SuppressWarnings("ArrayRecordComponent") // numbered cells, never compared or hashed
public record Alternative(int[] cells, int[] changes) {
}
