package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.BitSet;

/// Searches a whole-number change of the hidden bundles that satisfies every relation and keeps within bounds, and
/// if need be hides more bundles for it at the least cost it finds.
///
/// Problem: given a change that breaks some relations or bounds, mend it.
///
/// Method: depth-first. Of the broken relations the one with the fewest bundles that could mend it is taken, and these
/// are tried from the most promising: one that mends others too, breaks few, costs little to hide. Within a search
/// a bundle goes in one direction only: every solution is a sum of such that agree in sign, so nothing is lost. Begun
/// anew several times with the order disturbed by a generator with a fixed seed.
///
/// Guarantee: what is found is exact. That nothing is found says nothing, since the effort is bounded.
///
/// Limits: effort is counted in bundles looked at, so that the same is found on every machine.
final class Repair {

    private static final int WIDTH = 3;

    private static final int DEPTH = 90;

    private static final double IMPOSSIBLE = 1e18;

    private final Bundles net;

    private final BitSet hidden;

    private final long[] cost;

    private final Bounds bounds;

    private final int[] change;

    private final int[] low;

    private final int[] high;

    private final byte[] way;

    private final int[] off;

    private final int[] broken;

    private final int[] brokenAt;

    private int brokenCount;

    private int[] touched = new int[256];

    private int touchedCount;

    private final double[] mend;

    private final double[][] score = new double[DEPTH][WIDTH];

    private final int[][] choice = new int[DEPTH][WIDTH];

    private final int[][] amount = new int[DEPTH][WIDTH];

    private Draw draw = new Draw(1);

    private double noise;

    private final double unit;

    private double thrift = 1;

    private long spent;

    private long limit;

    private int nodes;

    private long work;

    private boolean paying;

    private int[] foundBundles = {};

    private int[] foundChanges = {};

    private long foundCost;

    Repair(Bundles net, Demands demands, BitSet hidden, Bounds bounds) {
        this.net = net;
        this.hidden = hidden;
        this.bounds = bounds;
        this.cost = demands.cost();
        this.low = bounds.low();
        this.high = bounds.high();
        this.unit = typical(this.cost);
        this.change = new int[net.bundles()];
        this.way = new byte[net.bundles()];
        this.off = new int[net.relations()];
        this.broken = new int[net.relations()];
        this.brokenAt = new int[net.relations()];
        Arrays.fill(this.brokenAt, -1);
        this.mend = new double[net.relations()];
    }

    private static double typical(long[] costs) {
        long[] sorted = costs.clone();
        Arrays.sort(sorted);
        return (sorted.length == 0) ? 1 : sorted[sorted.length / 2];
    }

    /// Changes a bundle before the search.
    void begin(int bundle, int by) {
        apply(bundle, by);
    }

    /// Forgets all changes.
    void clear() {
        for (int i = 0; i < this.touchedCount; i++) {
            int b = this.touched[i];
            if (this.change[b] != 0) {
                apply(b, -this.change[b]);
            }
            this.way[b] = 0;
        }
        this.touchedCount = 0;
    }

    /// Searches.
    ///
    /// @param most what hiding more may cost at most, 0 to hide nothing more
    /// @param tries how often it is begun anew
    /// @param effort how many steps are taken in each try
    /// @param seed for the order
    /// @return whether something was found
    boolean search(long most, int tries, int effort, long seed) {
        this.draw = new Draw(seed * 0x9E3779B97F4A7C15L + 0x1234567L);
        this.paying = most > 0;
        this.limit = most + 1;
        this.foundCost = -1;
        keepBounds();
        this.spent = 0;
        for (int i = 0; i < this.touchedCount; i++) {
            int b = this.touched[i];
            if (this.change[b] != 0 && !this.hidden.get(b)) {
                this.spent += this.cost[b];
            }
        }
        for (int t = 0; t < tries && this.limit > 0; t++) {
            this.noise = (t == 0) ? 0 : 0.3 + 0.5 * (t % 4);
            this.thrift = (t % 3 == 0) ? 1 : 0.1 * (t % 3 - 1);
            this.nodes = effort;
            descend(0);
        }
        return this.foundCost >= 0;
    }

    private void keepBounds() {
        for (int b : this.bounds.narrowed()) {
            int by = Math.max(this.low[b] - this.change[b], 0) + Math.min(this.high[b] - this.change[b], 0);
            if (by != 0) {
                apply(b, by);
                this.way[b] = (byte) Integer.signum(by);
            }
        }
    }

    /// The bundles that change in what was found, ascending.
    int[] foundBundles() {
        return this.foundBundles;
    }

    /// How much each of them changes.
    int[] foundChanges() {
        return this.foundChanges;
    }

    /// What hiding more costs.
    long foundCost() {
        return this.foundCost;
    }

    /// What was done since the beginning, in bundles looked at.
    long work() {
        return this.work;
    }

    private void apply(int bundle, int by) {
        if (this.change[bundle] == 0) {
            if (this.touchedCount == this.touched.length) {
                this.touched = Arrays.copyOf(this.touched, this.touchedCount * 2);
            }
            this.touched[this.touchedCount++] = bundle;
        }
        this.change[bundle] += by;
        for (int i = this.net.placesFrom(bundle); i < this.net.placesTo(bundle); i++) {
            int k = this.net.place(i);
            int r = this.net.relation(k);
            this.off[r] += this.net.coefficient(k) * by;
            if (this.off[r] != 0 && this.brokenAt[r] < 0) {
                this.brokenAt[r] = this.brokenCount;
                this.broken[this.brokenCount++] = r;
            }
            else if (this.off[r] == 0 && this.brokenAt[r] >= 0) {
                int last = this.broken[--this.brokenCount];
                this.broken[this.brokenAt[r]] = last;
                this.brokenAt[last] = this.brokenAt[r];
                this.brokenAt[r] = -1;
            }
        }
    }

    /// Goes on until nothing is broken or nothing is left to try. Everything is undone on
    /// return.
    private void descend(int depth) {
        if (this.spent >= this.limit) {
            return;
        }
        if (this.brokenCount == 0) {
            keep();
            return;
        }
        if (depth >= DEPTH || --this.nodes < 0) {
            return;
        }
        int relation = hardest();
        if (relation < 0) {
            return;
        }
        int count = candidates(relation, depth);
        int touchedBefore = this.touchedCount;
        for (int i = 0; i < count && this.nodes > 0; i++) {
            int b = this.choice[depth][i];
            int by = this.amount[depth][i];
            boolean opens = this.change[b] == 0 && !this.hidden.get(b);
            boolean fresh = this.way[b] == 0;
            this.spent += opens ? this.cost[b] : 0;
            this.way[b] = (byte) Integer.signum(by);
            apply(b, by);
            descend(depth + 1);
            apply(b, -by);
            this.spent -= opens ? this.cost[b] : 0;
            if (fresh) {
                this.way[b] = 0;
            }
            this.touchedCount = touchedBefore;
        }
    }

    private void keep() {
        int count = 0;
        int[] bundles = new int[this.touchedCount];
        for (int i = 0; i < this.touchedCount; i++) {
            if (this.change[this.touched[i]] != 0) {
                bundles[count++] = this.touched[i];
            }
        }
        this.foundBundles = Arrays.stream(bundles, 0, count).distinct().sorted().toArray();
        this.foundChanges = Arrays.stream(this.foundBundles).map((b) -> this.change[b]).toArray();
        this.foundCost = this.spent;
        this.limit = this.spent;
    }

    /// The broken relation with the fewest ways to mend it, -1 if one has none.
    private int hardest() {
        int best = -1;
        double bestKey = Double.MAX_VALUE;
        for (int i = 0; i < this.brokenCount; i++) {
            int r = this.broken[i];
            int free = 0;
            int dear = 0;
            double cheapest = IMPOSSIBLE;
            for (int k = this.net.from(r); k < this.net.to(r); k++) {
                int b = this.net.bundle(k);
                int by = step(b, this.net.coefficient(k), this.off[r]);
                if (by != 0) {
                    double price = price(b);
                    cheapest = Math.min(cheapest, price);
                    if (price == 0) {
                        free++;
                    }
                    else {
                        dear++;
                    }
                }
            }
            this.work += this.net.to(r) - this.net.from(r);
            if (free + dear == 0) {
                return -1;
            }
            this.mend[r] = cheapest;
            double key = (free == 0) ? -1e6 + dear : free;
            if (key < bestKey) {
                bestKey = key;
                best = r;
            }
        }
        return best;
    }

    private double price(int bundle) {
        return (this.hidden.get(bundle) || this.change[bundle] != 0) ? 0 : this.cost[bundle];
    }

    /// By how much a bundle may go to mend what is off in a relation, 0 if it cannot.
    private int step(int bundle, int coefficient, int off) {
        int by = -off / coefficient;
        if (by == 0 || this.way[bundle] * by < 0) {
            return 0;
        }
        if (price(bundle) > 0 && (!this.paying || this.spent + this.cost[bundle] >= this.limit)) {
            return 0;
        }
        return (by > 0) ? Math.min(by, this.high[bundle] - this.change[bundle])
                : Math.max(by, this.low[bundle] - this.change[bundle]);
    }

    /// Writes the best bundles to mend a relation with, and returns how many.
    private int candidates(int relation, int depth) {
        int count = 0;
        double[] scores = this.score[depth];
        for (int k = this.net.from(relation); k < this.net.to(relation); k++) {
            int b = this.net.bundle(k);
            int by = step(b, this.net.coefficient(k), this.off[relation]);
            if (by == 0) {
                continue;
            }
            by = shorten(b, by);
            double s = judge(b, by);
            if (s >= IMPOSSIBLE) {
                continue;
            }
            s += this.noise * this.unit * this.draw.share();
            int i = Math.min(count, WIDTH - 1);
            if (count == WIDTH && scores[i] <= s) {
                continue;
            }
            while (i > 0 && scores[i - 1] > s) {
                scores[i] = scores[i - 1];
                this.choice[depth][i] = this.choice[depth][i - 1];
                this.amount[depth][i] = this.amount[depth][i - 1];
                i--;
            }
            scores[i] = s;
            this.choice[depth][i] = b;
            this.amount[depth][i] = by;
            count = Math.min(count + 1, WIDTH);
        }
        return count;
    }

    /// Goes no further than mends the least of the broken relations that it helps.
    private int shorten(int bundle, int by) {
        int least = Math.abs(by);
        for (int i = this.net.placesFrom(bundle); i < this.net.placesTo(bundle); i++) {
            int k = this.net.place(i);
            int off = this.off[this.net.relation(k)];
            int full = -off / this.net.coefficient(k);
            if (full != 0 && (full > 0) == (by > 0)) {
                least = Math.min(least, Math.abs(full));
            }
        }
        return (by > 0) ? least : -least;
    }

    /// How bad a step is: what it costs, what it breaks, what it mends.
    private double judge(int bundle, int by) {
        double s = this.thrift * price(bundle);
        for (int i = this.net.placesFrom(bundle); i < this.net.placesTo(bundle); i++) {
            int k = this.net.place(i);
            int r = this.net.relation(k);
            int before = this.off[r];
            int after = before + this.net.coefficient(k) * by;
            if (before == 0) {
                double cheapest = cheapest(r, after, bundle);
                if (cheapest >= IMPOSSIBLE) {
                    return IMPOSSIBLE;
                }
                s += this.unit + this.thrift * cheapest;
            }
            else if (after == 0) {
                s -= this.unit + this.thrift * this.mend[r];
            }
            else if (Math.abs(after) < Math.abs(before)) {
                s -= 0.4 * this.unit;
            }
            else {
                s += 0.4 * this.unit;
            }
        }
        return s;
    }

    /// The least that mending a relation could cost, by other bundles than this.
    private double cheapest(int relation, int off, int without) {
        double least = IMPOSSIBLE;
        int room = 0;
        for (int k = this.net.from(relation); k < this.net.to(relation); k++) {
            int b = this.net.bundle(k);
            this.work++;
            if (b == without) {
                continue;
            }
            int by = step(b, this.net.coefficient(k), off);
            if (by != 0) {
                room += Math.min(Math.abs(off), Math.abs(by * this.net.coefficient(k)));
                least = Math.min(least, price(b));
                if (least == 0 && room >= Math.abs(off)) {
                    return least;
                }
            }
        }
        return (room >= Math.abs(off)) ? least : IMPOSSIBLE;
    }

}
