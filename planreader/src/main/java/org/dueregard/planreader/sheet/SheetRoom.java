package org.dueregard.planreader.sheet;

/// What the sheets of one file may hold together, so that a small file that says of a cell that it is repeated takes no
/// more memory and time than a large one.
final class SheetRoom {

    static final int MOST_CELLS = 200_000;

    private static final int MOST_MERGED = 20_000;

    private static final int MOST_COMPARED = 3_000_000;

    private int cells = MOST_CELLS;

    private int merged = MOST_MERGED;

    private int compared = MOST_COMPARED;

    boolean hasCells() {
        return this.cells > 0;
    }

    void takeCell() {
        this.cells--;
    }

    /// Cells that are not kept after all.
    void giveBack(int count) {
        this.cells += count;
    }

    /// Whether another merged area is taken note of.
    boolean takeMerged() {
        return this.merged > 0 && this.merged-- > 0;
    }

    /// Whether another cell is compared with a rule for colours.
    boolean takeCompared() {
        return this.compared > 0 && this.compared-- > 0;
    }

}
