package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;

import org.dueregard.sdc.engine.Relations;

/// The cells of a problem in groups that can only be known together, and the sums that tie the groups.
///
/// Problem: a sum with one part that is not open equals that part; to hide one of the two hides nothing. Most cells of
/// a fine table have such an equal.
///
/// Method: open cells are known, and known is what stands alone with known cells in a sum. Where two are left in a sum,
/// the sum itself and a part, they are one group. Repeated until nothing changes.
///
/// Guarantee: every change that keeps all sums changes the cells of a group alike and known cells not at all.
///
/// Cost: the size of the relations for each level of the deepest hierarchy.
///
/// Example: a ward with 3 people, all of one ethnic group, has its total and that cell in one group.
final class Groups {

    private final Relations relations;

    private final BitSet known;

    private final int[] parent;

    private final int[] coefficient;

    private final boolean[] met;

    private final int[] gathered;

    private int size;

    /// @param relations the sums
    /// @param open the cells whose count is published whatever happens
    Groups(Relations relations, BitSet open) {
        this.relations = relations;
        this.known = (BitSet) open.clone();
        int cells = relations.cells();
        this.parent = new int[cells];
        Arrays.setAll(this.parent, cell -> cell);
        this.coefficient = new int[cells];
        this.met = new boolean[cells];
        this.gathered = new int[cells];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int r = 0; r < relations.count(); r++) {
                changed |= settle(gather(r));
            }
        }
    }

    private int root(int cell) {
        int at = cell;
        while (this.parent[at] != at) {
            this.parent[at] = this.parent[this.parent[at]];
            at = this.parent[at];
        }
        return at;
    }

    /// Gathers what a relation says of the groups, their roots in `gathered`, and tells
    /// how many there are.
    private int gather(int relation) {
        int count = 0;
        for (int k = this.relations.from(relation); k < this.relations.to(relation); k++) {
            int root = root(this.relations.cell(k));
            if (!this.known.get(root)) {
                if (!this.met[root]) {
                    this.met[root] = true;
                    this.gathered[count++] = root;
                }
                this.coefficient[root] += this.relations.sign(relation, k);
            }
        }
        int kept = 0;
        for (int k = 0; k < count; k++) {
            int root = this.gathered[k];
            this.met[root] = false;
            if (this.coefficient[root] != 0) {
                this.gathered[kept++] = root;
            }
        }
        return kept;
    }

    private boolean settle(int count) {
        int sum = 0;
        for (int k = 0; k < count; k++) {
            sum += this.coefficient[this.gathered[k]];
            this.coefficient[this.gathered[k]] = 0;
        }
        if (count == 1) {
            this.known.set(this.gathered[0]);
            return true;
        }
        if (count == 2 && sum == 0) {
            int first = Math.min(this.gathered[0], this.gathered[1]);
            this.parent[this.gathered[0]] = first;
            this.parent[this.gathered[1]] = first;
            return true;
        }
        return false;
    }

    /// The group of each cell, numbered from 0 in the order of their first cells; -1 for
    /// known cells.
    int[] numbered() {
        int[] group = new int[this.parent.length];
        this.size = 0;
        for (int cell = 0; cell < group.length; cell++) {
            int root = root(cell);
            if (this.known.get(root)) {
                group[cell] = -1;
            }
            else {
                group[cell] = (root == cell) ? this.size++ : group[root];
            }
        }
        return group;
    }

    /// The sums between groups that say something.
    /// @param group as numbered
    GroupSums sums(int[] group) {
        GroupSums.Builder builder = new GroupSums.Builder(this.size);
        long[] entries = new long[16];
        for (int r = 0; r < this.relations.count(); r++) {
            int count = gather(r);
            entries = (count > entries.length) ? new long[count * 2] : entries;
            for (int k = 0; k < count; k++) {
                int root = this.gathered[k];
                entries[k] = ((long) group[root] << 32) | (this.coefficient[root] & 0xFFFFFFFFL);
                this.coefficient[root] = 0;
            }
            Arrays.sort(entries, 0, count);
            builder.add(entries, count);
        }
        return builder.build();
    }

}
