package org.dueregard.sdc.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dueregard.sdc.engine.Relations;

/// Sets of unknown cells that sums tie to each other, so that no set says anything of another.
final class Components {

    private final int[] next;

    private Components(int cells) {
        this.next = new int[cells];
        Arrays.setAll(this.next, (cell) -> cell);
    }

    /// Every unknown cell in exactly one set; cells ascending, sets in order of their
    /// first.
    static List<int[]> of(Facts facts) {
        Relations relations = facts.relations();
        Components components = new Components(relations.cells());
        for (int r = 0; r < relations.count(); r++) {
            int first = -1;
            for (int k = relations.from(r); k < relations.to(r); k++) {
                if (!facts.isKnown(relations.cell(k))) {
                    first = (first < 0) ? relations.cell(k) : components.join(first, relations.cell(k));
                }
            }
        }
        return components.sets(facts);
    }

    private List<int[]> sets(Facts facts) {
        int[] size = new int[this.next.length];
        for (int cell = 0; cell < size.length; cell++) {
            size[root(cell)] += facts.isKnown(cell) ? 0 : 1;
        }
        int[][] sets = new int[size.length][];
        int[] filled = new int[size.length];
        List<int[]> ordered = new ArrayList<>();
        for (int cell = 0; cell < size.length; cell++) {
            int root = root(cell);
            if (!facts.isKnown(cell)) {
                if (filled[root] == 0) {
                    sets[root] = new int[size[root]];
                    ordered.add(sets[root]);
                }
                sets[root][filled[root]++] = cell;
            }
        }
        return ordered;
    }

    private int join(int a, int b) {
        int low = Math.min(root(a), root(b));
        this.next[root(a)] = low;
        this.next[root(b)] = low;
        return low;
    }

    private int root(int cell) {
        int root = cell;
        while (this.next[root] != root) {
            this.next[root] = this.next[this.next[root]];
            root = this.next[root];
        }
        return root;
    }

}
