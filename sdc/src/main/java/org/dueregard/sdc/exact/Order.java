package org.dueregard.sdc.exact;

import java.util.Arrays;

/// Sorts numbers by any rule, equals in their own order, without an object for each.
final class Order {

    private Order() {
    }

    /// Whether one comes before another.
    @FunctionalInterface
    interface Rule {

        boolean before(int a, int b);

    }

    /// The numbers from 0 to `size - 1`, sorted.
    static int[] of(int size, Rule rule) {
        int[] from = new int[size];
        Arrays.setAll(from, k -> k);
        int[] to = new int[size];
        for (int run = 1; run > 0 && run < size; run *= 2) {
            for (int low = 0; low < size; low += 2 * run) {
                merge(from, to, low, run, rule);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(int[] from, int[] to, int low, int run, Rule rule) {
        int middle = Math.min(low + run, from.length);
        int high = Math.min(middle + run, from.length);
        int i = low;
        int j = middle;
        for (int k = low; k < high; k++) {
            to[k] = (j == high || (i < middle && !rule.before(from[j], from[i]))) ? from[i++] : from[j++];
        }
    }

}
