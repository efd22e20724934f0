package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A change of bundles that satisfies every relation.
///
/// @param bundles that change, ascending
/// @param changes of each of them, never 0
@SuppressWarnings("ArrayRecordComponent") // numbered bundles, never compared or hashed
record Move(int[] bundles, int[] changes) {

    /// By how much a bundle changes, 0 if it does not.
    int changeOf(int bundle) {
        int i = Arrays.binarySearch(this.bundles, bundle);
        return (i < 0) ? 0 : this.changes[i];
    }

    /// Takes bundles in any order, none twice, and changes that may be 0.
    static Move of(Numbers bundles, Numbers changes) {
        long[] pairs = new long[bundles.size()];
        int count = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (changes.get(i) != 0) {
                pairs[count++] = ((long) bundles.get(i) << 32) | (changes.get(i) & 0xFFFFFFFFL);
            }
        }
        Arrays.sort(pairs, 0, count);
        int[] sorted = new int[count];
        int[] by = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[i] = (int) (pairs[i] >>> 32);
            by[i] = (int) pairs[i];
        }
        return new Move(sorted, by);
    }

    /// How much it changes in all, without signs, each bundle by its weight.
    long length(int... weights) {
        long length = 0;
        for (int i = 0; i < this.bundles.length; i++) {
            length += (long) weights[this.bundles[i]] * Math.abs(this.changes[i]);
        }
        return length;
    }

    /// This one and a multiple of another together.
    Move plus(int factor, Move other) {
        int[] both = new int[this.bundles.length + other.bundles.length];
        int[] sums = new int[both.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < this.bundles.length || j < other.bundles.length) {
            int mine = (i < this.bundles.length) ? this.bundles[i] : Integer.MAX_VALUE;
            int its = (j < other.bundles.length) ? other.bundles[j] : Integer.MAX_VALUE;
            int sum = (mine <= its) ? this.changes[i++] : 0;
            sum += (its <= mine) ? factor * other.changes[j++] : 0;
            if (sum != 0) {
                both[count] = Math.min(mine, its);
                sums[count++] = sum;
            }
        }
        return new Move(Arrays.copyOf(both, count), Arrays.copyOf(sums, count));
    }

    /// Whether it satisfies every relation and keeps within bounds.
    boolean holds(Bundles net, Bounds bounds) {
        for (int i = 0; i < this.bundles.length; i++) {
            int b = this.bundles[i];
            if (this.changes[i] < bounds.low()[b] || this.changes[i] > bounds.high()[b]) {
                return false;
            }
        }
        return satisfies(net);
    }

    /// Whether it satisfies every relation.
    boolean satisfies(Bundles net) {
        Map<Integer, Long> off = new HashMap<>();
        for (int i = 0; i < this.bundles.length; i++) {
            int b = this.bundles[i];
            for (int p = net.placesFrom(b); p < net.placesTo(b); p++) {
                int k = net.place(p);
                off.merge(net.relation(k), (long) net.coefficient(k) * this.changes[i], Long::sum);
            }
        }
        return off.values().stream().allMatch((sum) -> sum == 0);
    }

}
