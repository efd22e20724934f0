package org.dueregard.sdc.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Parts of the tables that have nothing to do with each other: no sum has hidden groups of two parts.
final class Parts {

    private Parts() {
    }

    /// Splits groups into parts, each ascending, in the order of their first groups.
    /// @param hidden the groups to be split
    static List<int[]> of(GroupSums sums, BitSet hidden) {
        List<int[]> parts = new ArrayList<>();
        BitSet left = (BitSet) hidden.clone();
        BitSet seen = new BitSet(sums.count());
        int[] queue = new int[hidden.cardinality()];
        for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(first + 1)) {
            parts.add(part(sums, first, left, seen, queue));
        }
        return parts;
    }

    private static int[] part(GroupSums sums, int first, BitSet left, BitSet seen, int[] queue) {
        int size = 1;
        queue[0] = first;
        left.clear(first);
        for (int at = 0; at < size; at++) {
            for (int k = sums.sumsFrom(queue[at]); k < sums.sumsTo(queue[at]); k++) {
                if (!seen.get(sums.sum(k))) {
                    seen.set(sums.sum(k));
                    for (int i = sums.from(sums.sum(k)); i < sums.to(sums.sum(k)); i++) {
                        if (left.get(sums.group(i))) {
                            left.clear(sums.group(i));
                            queue[size++] = sums.group(i);
                        }
                    }
                }
            }
        }
        int[] members = Arrays.copyOf(queue, size);
        Arrays.sort(members);
        return members;
    }

}
