package org.dueregard.sdc.audit;

import java.util.Arrays;
import java.util.BitSet;

import org.dueregard.sdc.engine.Relations;

/// The ranges of hidden cells by trying every table of whole numbers: for tiny tables.
public final class Enumeration {

    private final Relations relations;

    private final int[] counts;

    private final int[] hidden;

    private final int floor;

    private final int ceiling;

    /// For each cell the least that any table has.
    public final int[] least;

    /// For each cell the most that any table has.
    public final int[] most;

    /// @param ceiling no hidden cell is tried above it
    public Enumeration(Relations relations, int[] counts, BitSet hidden, int floor, int ceiling) {
        this.relations = relations;
        this.counts = counts.clone();
        this.hidden = hidden.stream().toArray();
        this.floor = floor;
        this.ceiling = ceiling;
        this.least = counts.clone();
        this.most = counts.clone();
        for (int cell : this.hidden) {
            this.counts[cell] = -1;
            this.least[cell] = Integer.MAX_VALUE;
            this.most[cell] = -1;
        }
        fill(0);
    }

    private void fill(int at) {
        if (at == this.hidden.length) {
            for (int cell : this.hidden) {
                this.least[cell] = Math.min(this.least[cell], this.counts[cell]);
                this.most[cell] = Math.max(this.most[cell], this.counts[cell]);
            }
            return;
        }
        int cell = this.hidden[at];
        for (int value = this.floor; value <= this.ceiling; value++) {
            this.counts[cell] = value;
            if (fits(cell)) {
                fill(at + 1);
            }
        }
        this.counts[cell] = -1;
    }

    private boolean fits(int cell) {
        for (int k = this.relations.relationsFrom(cell); k < this.relations.relationsTo(cell); k++) {
            int relation = this.relations.relation(k);
            int from = this.relations.from(relation);
            int[] values = new int[this.relations.to(relation) - from];
            Arrays.setAll(values, (i) -> this.counts[this.relations.cell(from + i)]);
            long known = Arrays.stream(values, 1, values.length).filter((value) -> value >= 0).sum();
            long open = Arrays.stream(values, 1, values.length).filter((value) -> value < 0).count();
            if (values[0] >= 0 && (known + open * this.floor > values[0] || (open == 0 && known != values[0]))) {
                return false;
            }
        }
        return true;
    }

}
