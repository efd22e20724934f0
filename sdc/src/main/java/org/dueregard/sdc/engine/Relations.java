package org.dueregard.sdc.engine;

import java.util.Arrays;

/// The sums that tie the cells of the tables together: in each relation one cell, the sum, equals all others, its
/// parts. Cells and relations are numbered from 0.
///
/// The cells of relation `r` are `cell(k)` for `k` from `from(r)` to before `to(r)`; the first of them is the sum.
/// The relations of a cell are found the same way by `relationsFrom`, `relationsTo` and `relation`.
///
/// Cost: memory of 2 ints for each cell of each relation.
public final class Relations {

    private final int cells;

    private final int[] start;

    private final int[] members;

    private final int[] owners;

    private final int[] ownerStart;

    private Relations(int cells, int[] start, int[] members) {
        this.cells = cells;
        this.start = start;
        this.members = members;
        this.ownerStart = new int[cells + 1];
        for (int member : members) {
            this.ownerStart[member + 1]++;
        }
        for (int i = 0; i < cells; i++) {
            this.ownerStart[i + 1] += this.ownerStart[i];
        }
        this.owners = new int[members.length];
        int[] next = Arrays.copyOf(this.ownerStart, cells);
        for (int r = 0; r + 1 < start.length; r++) {
            for (int k = start[r]; k < start[r + 1]; k++) {
                this.owners[next[members[k]]++] = r;
            }
        }
    }

    public int cells() {
        return this.cells;
    }

    public int count() {
        return this.start.length - 1;
    }

    public int from(int relation) {
        return this.start[relation];
    }

    public int to(int relation) {
        return this.start[relation + 1];
    }

    public int cell(int k) {
        return this.members[k];
    }

    /// The coefficient of the cell at `k` in its relation: -1 for the sum, 1 for a part.
    public int sign(int relation, int k) {
        return (k == this.start[relation]) ? -1 : 1;
    }

    public int relationsFrom(int cell) {
        return this.ownerStart[cell];
    }

    public int relationsTo(int cell) {
        return this.ownerStart[cell + 1];
    }

    public int relation(int k) {
        return this.owners[k];
    }

    /// Gathers relations one by one.
    public static final class Builder {

        private final int cells;

        private int[] start = new int[16];

        private int[] members = new int[64];

        private int relations;

        private int size;

        /// @param cells how many cells there are
        public Builder(int cells) {
            this.cells = cells;
        }

        /// Adds a relation.
        ///
        /// @param sum the cell that is the sum
        /// @param parts its parts, at least one, none twice, none the sum
        public Builder add(int sum, int... parts) {
            int needed = this.size + parts.length + 1;
            if (needed > this.members.length) {
                this.members = Arrays.copyOf(this.members, Math.max(needed, this.members.length * 2));
            }
            if (this.relations + 2 > this.start.length) {
                this.start = Arrays.copyOf(this.start, this.start.length * 2);
            }
            this.members[this.size] = sum;
            System.arraycopy(parts, 0, this.members, this.size + 1, parts.length);
            this.size = needed;
            this.start[++this.relations] = this.size;
            return this;
        }

        public Relations build() {
            return new Relations(this.cells, Arrays.copyOf(this.start, this.relations + 1),
                    Arrays.copyOf(this.members, this.size));
        }

    }

}
