package org.dueregard.sdc;

import org.dueregard.sdc.cells.CellSpace;
import org.dueregard.sdc.engine.Relations;

/// Says of each hidden cell, in one sentence for readers, why it is hidden. The sentence is of the same form for a count
/// that is unsafe and for one that protects it, and made from what is published alone, so that it discloses nothing.
///
/// Cost: building it, that of all sums; each sentence, that of the sums of its cell.
public final class Explanations {

    private final SafeTable table;

    private final CellSpace space;

    private final int[] values;

    private final Relations relations;

    Explanations(SafeTable table) {
        this.table = table;
        this.space = table.space();
        this.values = table.values();
        this.relations = this.space.relations();
    }

    /// The sentence for a hidden cell, and for any other that it is shown.
    ///
    /// @throws RefusedInput where no table has the cell
    public String of(Cell cell) {
        if (this.table.count(cell).isPresent()) {
            return "Shown.";
        }
        int number = this.space.find(cell);
        for (int k = this.relations.relationsFrom(number); k < this.relations.relationsTo(number); k++) {
            int sum = this.relations.cell(this.relations.from(this.relations.relation(k)));
            if (sum != number && isShown(sum)) {
                return "Hidden because, with the figure for " + this.space.cell(sum) + " and those beside it, it "
                        + "would let a number be worked out that is so small that people could be recognised.";
            }
        }
        return "Hidden because, with the figures that it is a sum of or a part of, it would let a number be worked out "
                + "that is so small that people could be recognised.";
    }

    private boolean isShown(int cell) {
        return cell < this.values.length && this.values[cell] >= 0;
    }

}
