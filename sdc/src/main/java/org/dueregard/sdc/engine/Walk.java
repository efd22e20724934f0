package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Goes from one table that agrees with all that is published to the next, and notes which claims each proves.
///
/// Problem: a linear programme finds a table in which a cell is high, but its numbers are rarely whole in tables of
/// three dimensions and more, and to make them whole takes thousands of steps for every single claim. The same table could
/// prove hundreds.
///
/// Method: a walk by the changes of [Kernel], each of which leaves everything published as it is. In `roam` the whole
/// table is drawn to where many open claims hold; no count may fall below its least. In `reach` one claim is looked
/// for from the true table; counts may fall below their least on the way, which weighs more and more, and every other
/// step mends one of these. Steps that lead away are taken too, the fewer the longer it lasts (simulated annealing).
///
/// Guarantee: what is noted holds in whole numbers. That a claim is not reached says nothing.
///
/// Limits: what is drawn by lot comes from a fixed seed, so that the same is found on every machine.
///
/// Cost: a step costs as much as the change is long, 20 to 40 bundles in tables of four dimensions, about 0.2
/// microseconds.
///
/// Source: Kirkpatrick, Gelatt and Vecchi, Optimization by simulated annealing (1983); the walk between tables with
/// the same margins, Diaconis and Sturmfels, Algebraic algorithms for sampling from conditional distributions (1998).
final class Walk {

    /// What a unit of a claimed bundle weighs where many are drawn, in hundredths.
    private static final int PULL = 100;

    /// And where it is one.
    private static final int STRONG = 300;

    /// How far a step may lead away at most and at least.
    private static final int HOT = 150;

    private static final int COLD = 10;

    /// What a unit below the least weighs at first; twice as much at last.
    private static final int BROKEN = 60;

    /// How often each change around is tried when a table is tidied.
    private static final int TIDYING = 20;

    /// What it weighs there to need a bundle that was hidden for the sake of ranges.
    private static final int NEEDED = 50;

    /// So much that no such step is taken.
    private static final int NEVER = 10_000_000;

    /// What keeps a bundle of a small count from growing without end.
    private static final int RETURN = 30;

    private static final int LARGE = 12;

    private static final int[] EXPONENTIAL = exponential(1 << 12);

    private final Demands demands;

    private final Prover prover;

    private final BitSet hidden;

    private final BitSet kept;

    private final int[] slack;

    /// What it costs to change each bundle at all.
    private final int[] price;

    private long opened;

    private long most;

    private double unit;

    private int[][] bundles = new int[64][];

    private int[][] changes = new int[64][];

    private int size;

    private final Numbers[] movesOf;

    private final int[] table;

    private final int[] pull;

    private final boolean[] high;

    private final boolean[] low;

    private final int[] broken;

    private final int[] brokenAt;

    private int brokenCount;

    private final Draw draw = new Draw(0x9E3779B97F4A7C15L);

    private long work;

    Walk(Demands demands, BitSet hidden, Prover prover) {
        this.demands = demands;
        this.hidden = hidden;
        this.kept = (BitSet) hidden.clone();
        this.prover = prover;
        this.slack = demands.slack();
        int count = this.slack.length;
        this.price = new int[count];
        this.movesOf = new Numbers[count];
        this.table = new int[count];
        this.pull = new int[count];
        this.high = new boolean[count];
        this.low = new boolean[count];
        this.broken = new int[count];
        this.brokenAt = new int[count];
        Arrays.fill(this.brokenAt, -1);
    }

    /// `-ln` of the numbers between 0 and 1, in thousandths.
    private static int[] exponential(int size) {
        int[] result = new int[size];
        Arrays.setAll(result, (i) -> (int) Math.round(-1000 * StrictMath.log((i + 0.5) / size)));
        return result;
    }

    /// How many changes it goes by.
    int size() {
        return this.size;
    }

    /// What was done since the beginning, in bundles looked at.
    long work() {
        return this.work;
    }

    /// Goes by more changes from now on.
    void learn(List<Move> moves) {
        for (Move move : moves) {
            if (this.size == this.bundles.length) {
                this.bundles = Arrays.copyOf(this.bundles, this.size * 2);
                this.changes = Arrays.copyOf(this.changes, this.size * 2);
            }
            this.bundles[this.size] = move.bundles();
            this.changes[this.size] = move.changes();
            for (int b : move.bundles()) {
                if (this.movesOf[b] == null) {
                    this.movesOf[b] = new Numbers();
                }
                this.movesOf[b].add(this.size);
            }
            this.size++;
        }
    }

    /// Draws the whole table to where many of the claims hold.
    ///
    /// @param claims what is to be proved
    /// @param steps how many
    /// @return how many were proved
    int roam(int[] claims, int steps) {
        note(claims);
        for (int claim : claims) {
            int b = Proofs.bundle(claim);
            if (this.high[b] || this.low[b]) {
                boolean up = this.high[b] && (!this.low[b] || this.draw.below(2) == 0);
                this.pull[b] = (this.draw.below(2) == 0) ? 0 : up ? PULL : -PULL;
            }
        }
        for (int s = 0; s < steps && this.size > 0; s++) {
            step(this.draw.below(this.size), (this.draw.below(2) == 0) ? 1 : -1, PULL, NEVER);
        }
        int proved = keep(claims);
        forget(claims);
        return proved;
    }

    /// Sets what hiding more costs.
    ///
    /// @param ofUnit what a unit of the cost of hiding weighs, in hundredths of a unit of
    /// change; 0 hides nothing more
    /// @param atMost what a single change may hide at most
    void price(double ofUnit, long atMost) {
        this.unit = ofUnit;
        this.most = atMost;
        hiddenAnew();
    }

    /// Looks anew at what is hidden.
    void hiddenAnew() {
        for (int b = 0; b < this.price.length; b++) {
            double cost = Math.min(NEVER, 1 + this.unit * this.demands.cost()[b]);
            this.price[b] = this.hidden.get(b) ? 0 : (this.unit == 0) ? NEVER : (int) cost;
        }
    }

    /// Looks for a table in which one claim holds, and if there is one proves it and all
    /// others that hold there.
    ///
    /// @param claims what else is to be proved
    /// @param steps how many are taken at most
    /// @return whether one was found
    boolean reach(int claim, int[] claims, int steps) {
        int bundle = Proofs.bundle(claim);
        int[] own = (this.movesOf[bundle] == null) ? new int[0] : affordable(this.movesOf[bundle]);
        if (own.length == 0) {
            return false;
        }
        int[] around = near(own);
        boolean up = Proofs.kind(claim) == Proofs.HIGH;
        int goal = up ? this.demands.up()[bundle] : -this.demands.down()[bundle];
        int[] found = search(bundle, goal, own, around, steps);
        begin();
        if (found.length > 0) {
            System.arraycopy(found, 0, this.table, 0, found.length);
            if (this.unit > 0) {
                tidy(bundle, goal, around);
            }
            note(claims);
            keep(claims);
            forget(claims);
            hiddenAnew();
            begin();
        }
        return found.length > 0;
    }

    /// The table that hides least for a bundle to change by a goal or more, empty where
    /// none was found.
    private int[] search(int bundle, int goal, int[] own, int[] around, int steps) {
        begin();
        this.pull[bundle] = (goal > 0) ? STRONG : -STRONG;
        long least = Long.MAX_VALUE;
        int[] best = {};
        for (int s = 0; s < steps && least > 0; s++) {
            int heat = COLD + (int) ((long) HOT * (steps - s) / steps);
            int weight = BROKEN + (int) ((long) BROKEN * s / steps);
            if (this.brokenCount > 0) {
                mend(heat, weight);
            }
            else {
                int[] from = (s % 3 == 0) ? own : around;
                step(from[this.draw.below(from.length)], (this.draw.below(2) == 0) ? 1 : -1, heat, weight);
            }
            if (this.brokenCount == 0 && this.opened < least && isReached(this.table[bundle], goal)) {
                least = this.opened;
                best = this.table.clone();
            }
        }
        this.pull[bundle] = 0;
        return best;
    }

    private static boolean isReached(int now, int goal) {
        return (goal > 0) ? now >= goal : now <= goal;
    }

    /// Takes steps that change less, above all of what is hidden for the sake of ranges.
    private void tidy(int bundle, int goal, int... around) {
        for (int s = 0; s < TIDYING * around.length; s++) {
            int move = around[this.draw.below(around.length)];
            int sign = (this.draw.below(2) == 0) ? 1 : -1;
            int after = this.table[bundle] + sign * change(move, bundle);
            if (isReached(after, goal) && longer(move, sign) < 0) {
                add(move, sign);
            }
        }
    }

    private int change(int move, int bundle) {
        int at = Arrays.binarySearch(this.bundles[move], bundle);
        return (at < 0) ? 0 : this.changes[move][at];
    }

    /// How much more is changed after a step, above 0 also where it may not be taken.
    private long longer(int move, int sign) {
        long longer = 0;
        for (int i = 0; i < this.bundles[move].length; i++) {
            int b = this.bundles[move][i];
            int before = Math.abs(this.table[b]);
            int after = this.table[b] + sign * this.changes[move][i];
            if (after < -this.slack[b] || (before == 0 && !this.hidden.get(b))) {
                return 1;
            }
            longer += Math.abs(after) - before;
            if (!this.kept.get(b)) {
                longer += (long) NEEDED * (Math.min(1, Math.abs(after)) - Math.min(1, before));
            }
        }
        return longer;
    }

    private void add(int move, int sign) {
        for (int i = 0; i < this.bundles[move].length; i++) {
            int b = this.bundles[move][i];
            boolean was = this.table[b] != 0;
            this.table[b] += sign * this.changes[move][i];
            if (was != (this.table[b] != 0)) {
                this.opened += was ? -this.price[b] : this.price[b];
            }
            mark(b, this.table[b] < -this.slack[b]);
        }
    }

    /// Takes a step that raises one of the counts below their least.
    private void mend(int heat, int weight) {
        int bundle = this.broken[this.draw.below(this.brokenCount)];
        Numbers mending = this.movesOf[bundle];
        int move = mending.get(this.draw.below(mending.size()));
        step(move, Integer.signum(change(move, bundle)), heat, weight);
    }

    private int[] affordable(Numbers moves) {
        return Arrays.stream(moves.toArray()).filter((m) -> opening(m) <= this.most).toArray();
    }

    private long opening(int move) {
        long cost = 0;
        for (int b : this.bundles[move]) {
            cost += this.hidden.get(b) ? 0 : this.demands.cost()[b];
        }
        return cost;
    }

    /// Those that change one of the same bundles as some changes do.
    private int[] near(int... own) {
        BitSet near = new BitSet(this.size);
        for (int move : own) {
            for (int b : this.bundles[move]) {
                for (int k = 0; k < this.movesOf[b].size(); k++) {
                    near.set(this.movesOf[b].get(k));
                }
            }
        }
        return near.stream().filter((m) -> opening(m) <= this.most).toArray();
    }

    /// Back to the true table.
    private void begin() {
        Arrays.fill(this.table, 0);
        this.opened = 0;
        for (int i = 0; i < this.brokenCount; i++) {
            this.brokenAt[this.broken[i]] = -1;
        }
        this.brokenCount = 0;
    }

    private void note(int... claims) {
        for (int claim : claims) {
            if (this.prover.isOpen(claim)) {
                boolean[] side = (Proofs.kind(claim) == Proofs.HIGH) ? this.high : this.low;
                side[Proofs.bundle(claim)] = true;
            }
        }
    }

    private void forget(int... claims) {
        for (int claim : claims) {
            int b = Proofs.bundle(claim);
            this.high[b] = false;
            this.low[b] = false;
            this.pull[b] = 0;
        }
    }

    /// Proves all claims that hold in the table as it is.
    private int keep(int... claims) {
        Numbers held = new Numbers();
        for (int claim : claims) {
            int b = Proofs.bundle(claim);
            boolean isHigh = Proofs.kind(claim) == Proofs.HIGH;
            if (isHigh ? this.high[b] && this.table[b] >= this.demands.up()[b]
                    : this.low[b] && this.table[b] <= -this.demands.down()[b]) {
                held.add(claim);
            }
        }
        if (held.size() == 0) {
            return 0;
        }
        Numbers changed = new Numbers();
        Numbers by = new Numbers();
        for (int b = 0; b < this.table.length; b++) {
            if (this.table[b] != 0) {
                changed.add(b);
                by.add(this.table[b]);
            }
        }
        return this.prover.believe(Move.of(changed, by), held.toArray()) ? held.size() : 0;
    }

    /// Takes a step, or not.
    ///
    /// @param heat how far it may lead away
    /// @param weight what a unit below the least weighs
    private void step(int move, int sign, int heat, int weight) {
        int[] of = this.bundles[move];
        int[] by = this.changes[move];
        long better = 0;
        this.work += of.length;
        for (int i = 0; i < of.length; i++) {
            int b = of[i];
            int change = sign * by[i];
            int after = this.table[b] + change;
            int least = -this.slack[b];
            better += (long) this.pull[b] * change;
            if (this.price[b] > 0 && (this.table[b] == 0) != (after == 0)) {
                better += (after == 0) ? this.price[b] : -this.price[b];
            }
            if (after < least || this.table[b] < least) {
                better -= (long) weight * (Math.max(0, least - after) - Math.max(0, least - this.table[b]));
                if (better < -1_000_000) {
                    return;
                }
            }
            if (after > LARGE && this.slack[b] < LARGE) {
                better -= (long) RETURN * change;
            }
        }
        if (better < 0 && -better * 1000 > (long) heat * EXPONENTIAL[this.draw.below(EXPONENTIAL.length)]) {
            return;
        }
        add(move, sign);
    }

    private void mark(int bundle, boolean isBroken) {
        if (isBroken && this.brokenAt[bundle] < 0) {
            this.brokenAt[bundle] = this.brokenCount;
            this.broken[this.brokenCount++] = bundle;
        }
        else if (!isBroken && this.brokenAt[bundle] >= 0) {
            int last = this.broken[--this.brokenCount];
            this.broken[this.brokenAt[bundle]] = last;
            this.brokenAt[last] = this.brokenAt[bundle];
            this.brokenAt[bundle] = -1;
        }
    }

}
