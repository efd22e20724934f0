package org.dueregard.sdc;

/// What became of a cell.
public enum CellStatus {

    /// Published.
    SAFE,
    /// Hidden because its own count is unsafe.
    PRIMARY,
    /// Hidden because others could be worked out from it.
    SECONDARY,
    /// Hidden because its own count is unsafe, but not to be protected any more: it was
    /// published before, or follows
    /// from what was published before or is published by order.
    LOST,
    /// Published although its count is unsafe, because that was ordered.
    CONFLICT

}
