package org.dueregard.sdc;

/// What became of a cell.
public enum CellStatus {

    /// Published.
    SAFE,
    /// Hidden because its own count is unsafe.
    PRIMARY,
    /// Hidden because others could be worked out from it.
    SECONDARY

}
