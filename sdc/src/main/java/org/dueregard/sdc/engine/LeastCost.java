package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.BitSet;

/// Finds the change of bundles that satisfies every relation, keeps within bounds and costs least, where a bundle
/// costs in proportion to its change.
///
/// Problem: a linear programme with a row for each relation and two columns for each bundle, one for rising and one
/// for falling. A hidden bundle costs little, so that short changes are preferred; one that would have to be hidden
/// costs its cost for as much change as is demanded at all.
///
/// Method: the dual simplex method with steepest edges, from no change at all, which costs nothing. Only relations
/// that come to be off are ever looked at, and most changes are found without looking far.
///
/// Guarantee: none by itself, since it reckons with rounding and the change may not be whole. [#isWhole()] reads it in
/// whole numbers; who uses it checks these. Adding and multiplying doubles gives the same on every machine.
///
/// Limits: gives up after a number of steps.
///
/// Cost: each step in proportion to the relations touched and the numbers in the factors of the basis.
///
/// Example: in the row 10 = 4 + 6, both parts hidden, demanding 1 more of the 4 makes the row off by 1. The cheapest
/// column that mends it is the fall of the 6. It enters, and its column total is off next.
///
/// Source: Lemke, The dual method of solving the linear programming problem (1954); Forrest and Goldfarb,
/// Steepest-edge simplex algorithms for linear programming (1992). That the cheapest change is a good one to hide by:
/// Kelly, Golden and Assad, Cell suppression: disclosure protection for sensitive tabular data (1992).
final class LeastCost {

    private static final double CLOSE = 1e-6;

    private static final double SMALL = 1e-7;

    private static final double LEAST_WEIGHT = 1e-4;

    private static final int NONE = -1;

    private static final int REFACTOR = 32;

    private static final byte AT_ZERO = 0;

    private static final byte AT_BOUND = 1;

    private static final byte IN_BASIS = 2;

    private static final byte BACK_AT_ZERO = 3;

    private final Bundles net;

    private final Costs costs;

    private final int[] low;

    private final int[] high;

    /// The column (twice the bundle, plus one for falling) that is basic in a relation,
    /// or none.
    private final Basis basis;

    private final double[] value;

    private final double[] weight;

    private final byte[] state;

    private final int[] base;

    private final Numbers relations = new Numbers();

    private final boolean[] isListed;

    private final Numbers columns = new Numbers();

    private final Numbers demanded = new Numbers();

    private final double[] row;

    private final double[] column;

    private final double[] spare;

    private final Sparse sum;

    private final Sparse price;

    private final double[] valueOf;

    private final double[] weightOf;

    private long work;

    private final Numbers bundles = new Numbers();

    private final Numbers changes = new Numbers();

    private int broken = NONE;

    private int brokenTo;

    LeastCost(Bundles net, Demands demands, BitSet hidden, Bounds bounds) {
        this.net = net;
        this.costs = new Costs(demands, hidden);
        this.low = bounds.low();
        this.high = bounds.high();
        int size = net.bundles();
        int count = net.relations();
        this.basis = new Basis(net);
        this.value = new double[count];
        this.weight = new double[count];
        Arrays.fill(this.weight, 1);
        this.isListed = new boolean[count];
        this.state = new byte[2 * size];
        this.valueOf = new double[2 * size];
        this.weightOf = new double[2 * size];
        this.base = new int[size];
        this.row = new double[count];
        this.column = new double[count];
        this.spare = new double[count];
        this.sum = new Sparse(size);
        this.price = new Sparse(size);
    }

    /// Sets what a unit of change of a hidden bundle costs.
    void worth(double ofUnit) {
        this.costs.worth(ofUnit);
    }

    /// What was done since the beginning, in numbers looked at.
    long work() {
        return this.work + this.basis.work();
    }

    /// Solves, within the bounds as they are now.
    ///
    /// @param wanted the bundles of which a change is demanded
    /// @param limit how many steps at most
    /// @return whether a solution was found
    boolean solve(int[] wanted, int limit) {
        reset();
        int need = 1;
        for (int b : wanted) {
            need = Math.max(need, Math.max(this.low[b], -this.high[b]));
            demand(b);
        }
        this.costs.begin(need);
        return run(limit);
    }

    /// Goes on where it ended, after the bounds of the [#broken()] bundle were narrowed
    /// to the whole change next to its.
    ///
    /// @return whether a solution was found
    boolean resume(int limit) {
        int row = row(this.broken);
        double value = this.sum.get(this.broken);
        this.demanded.add(this.broken);
        this.base[this.broken] = this.brokenTo;
        this.value[row] = ((this.basis.basic(row) & 1) == 0) ? value - this.brokenTo : this.brokenTo - value;
        return run(limit);
    }

    private void clear(double[] numbers) {
        for (int i = 0; i < this.relations.size(); i++) {
            numbers[this.relations.get(i)] = 0;
        }
    }

    /// The row in which a column of a bundle is basic.
    private int row(int bundle) {
        int i = 0;
        while (this.basis.basic(this.relations.get(i)) >> 1 != bundle) {
            i++;
        }
        return this.relations.get(i);
    }

    private void fill(int entering) {
        clear(this.column);
        int b = entering >> 1;
        int sign = ((entering & 1) == 0) ? 1 : -1;
        for (int i = this.net.placesFrom(b); i < this.net.placesTo(b); i++) {
            int k = this.net.place(i);
            list(this.net.relation(k));
            this.column[this.net.relation(k)] = sign * this.net.coefficient(k);
        }
    }

    private boolean run(int limit) {
        for (int i = 0; i < limit; i++) {
            int leaving = worst();
            if (leaving == NONE) {
                return true;
            }
            if (!step(leaving)) {
                return false;
            }
            if (this.basis.exchanges() >= REFACTOR && !refactor()) {
                return false;
            }
        }
        return false;
    }

    private boolean refactor() {
        int size = this.relations.size();
        for (int i = 0; i < size; i++) {
            int r = this.relations.get(i);
            int c = this.basis.basic(r);
            if (c != NONE) {
                this.valueOf[c] = this.value[r];
                this.weightOf[c] = this.weight[r];
            }
        }
        if (!this.basis.factor(this.relations)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int r = this.relations.get(i);
            int c = this.basis.basic(r);
            if (c != NONE) {
                this.value[r] = this.valueOf[c];
                this.weight[r] = this.weightOf[c];
            }
        }
        return true;
    }

    private void reset() {
        this.basis.clear(this.relations);
        clear(this.row);
        clear(this.column);
        clear(this.spare);
        for (int i = 0; i < this.relations.size(); i++) {
            int r = this.relations.get(i);
            this.value[r] = 0;
            this.weight[r] = 1;
            this.isListed[r] = false;
        }
        for (int i = 0; i < this.columns.size(); i++) {
            this.state[this.columns.get(i)] = AT_ZERO;
        }
        for (int i = 0; i < this.demanded.size(); i++) {
            this.base[this.demanded.get(i)] = 0;
        }
        this.relations.cut(0);
        this.columns.cut(0);
        this.demanded.cut(0);
        this.price.clear();
    }

    private void demand(int bundle) {
        int by = (this.low[bundle] > 0) ? this.low[bundle] : Math.min(this.high[bundle], 0);
        this.base[bundle] = by;
        this.demanded.add(bundle);
        for (int i = this.net.placesFrom(bundle); i < this.net.placesTo(bundle); i++) {
            int k = this.net.place(i);
            list(this.net.relation(k));
            this.value[this.net.relation(k)] -= (double) this.net.coefficient(k) * by;
        }
    }

    private void list(int relation) {
        if (!this.isListed[relation]) {
            this.isListed[relation] = true;
            this.relations.add(relation);
        }
    }

    /// How far a column can go.
    private double room(int column) {
        int b = column >> 1;
        return ((column & 1) == 0) ? (double) this.high[b] - this.base[b] : (double) this.base[b] - this.low[b];
    }

    /// What a column would cost beyond what it saves.
    private double reduced(int column) {
        double saves = this.price.get(column >> 1);
        return this.costs.of(column) + (((column & 1) == 0) ? -saves : saves);
    }

    /// The relation whose basic column is farthest outside its bounds, measured along the
    /// edge.
    private int worst() {
        int worst = NONE;
        double most = 0;
        for (int i = 0; i < this.relations.size(); i++) {
            int r = this.relations.get(i);
            double x = this.value[r];
            double off = (x < 0) ? -x : x - ((this.basis.basic(r) == NONE) ? 0 : room(this.basis.basic(r)));
            if (off > CLOSE && off * off > most * this.weight[r]) {
                most = off * off / this.weight[r];
                worst = r;
            }
        }
        this.work += this.relations.size();
        return worst;
    }

    private boolean step(int leaving) {
        boolean rises = this.value[leaving] < 0;
        clear(this.row);
        this.row[leaving] = 1;
        this.basis.price(this.row);
        gather();
        int entering = entering(rises);
        if (entering == NONE) {
            return false;
        }
        fill(entering);
        int b = entering >> 1;
        int sign = ((entering & 1) == 0) ? 1 : -1;
        this.basis.solve(this.column);
        if (Math.abs(this.column[leaving]) < SMALL) {
            return false;
        }
        double theta = reduced(entering) / (sign * this.sum.get(b));
        for (int i = 0; i < this.sum.size(); i++) {
            this.price.add(this.sum.place(i), theta * this.sum.get(this.sum.place(i)));
        }
        weigh(leaving);
        exchange(leaving, entering, rises);
        return true;
    }

    /// The row of the inverse times the relations.
    private void gather() {
        this.sum.clear();
        for (int i = 0; i < this.relations.size(); i++) {
            int r = this.relations.get(i);
            double y = this.row[r];
            if (Math.abs(y) > CLOSE * SMALL) {
                for (int k = this.net.from(r); k < this.net.to(r); k++) {
                    this.sum.add(this.net.bundle(k), y * this.net.coefficient(k));
                }
                this.work += this.net.to(r) - this.net.from(r);
            }
        }
    }

    /// The column that mends the row at the least cost.
    private int entering(boolean rises) {
        int best = NONE;
        double bestRatio = Double.MAX_VALUE;
        double bestAlpha = 0;
        for (int i = 0; i < this.sum.size(); i++) {
            int b = this.sum.place(i);
            double alpha = this.sum.get(b);
            if (Math.abs(alpha) < SMALL) {
                continue;
            }
            // The one of the two columns that goes the right way: from zero, or back from
            // its bound.
            boolean up = (alpha < 0) == rises;
            for (int c = 2 * b; c <= 2 * b + 1; c++) {
                boolean back = ((c & 1) == 0) != up;
                if (this.state[c] == IN_BASIS || (this.state[c] == AT_BOUND) != back) {
                    continue;
                }
                double ratio = Math.abs(reduced(c) / alpha);
                boolean better = ratio < bestRatio - SMALL * CLOSE
                        || (ratio < bestRatio + SMALL * CLOSE && Math.abs(alpha) > bestAlpha);
                if (better && room(c) > 0) {
                    bestRatio = ratio;
                    bestAlpha = Math.abs(alpha);
                    best = c;
                }
            }
        }
        this.work += 2L * this.sum.size();
        return best;
    }

    /// Keeps the lengths of the edges.
    private void weigh(int leaving) {
        for (int i = 0; i < this.relations.size(); i++) {
            this.spare[this.relations.get(i)] = this.row[this.relations.get(i)];
        }
        this.basis.solve(this.spare);
        double pivot = this.column[leaving];
        double old = this.weight[leaving];
        for (int i = 0; i < this.relations.size(); i++) {
            int r = this.relations.get(i);
            if (r != leaving && this.column[r] != 0) {
                double ratio = this.column[r] / pivot;
                double weight = this.weight[r] - 2 * ratio * this.spare[r] + ratio * ratio * old;
                this.weight[r] = Math.max(weight, LEAST_WEIGHT);
            }
        }
        this.weight[leaving] = Math.max(old / (pivot * pivot), LEAST_WEIGHT);
    }

    private void exchange(int leaving, int entering, boolean rises) {
        int old = this.basis.basic(leaving);
        double to = (rises || old == NONE) ? 0 : room(old);
        double by = (this.value[leaving] - to) / this.column[leaving];
        for (int i = 0; i < this.relations.size(); i++) {
            int r = this.relations.get(i);
            this.value[r] -= by * this.column[r];
        }
        this.value[leaving] = ((this.state[entering] == AT_BOUND) ? room(entering) : 0) + by;
        if (this.state[entering] == AT_ZERO) {
            this.columns.add(entering);
        }
        this.state[entering] = IN_BASIS;
        if (old != NONE) {
            this.state[old] = rises ? BACK_AT_ZERO : AT_BOUND;
        }
        this.basis.exchange(leaving, entering, this.column, this.relations);
    }

    /// Reads the solution in whole numbers.
    ///
    /// @return whether it is in whole numbers
    boolean isWhole() {
        this.sum.clear();
        for (int i = 0; i < this.demanded.size(); i++) {
            this.sum.add(this.demanded.get(i), this.base[this.demanded.get(i)]);
        }
        for (int i = 0; i < this.columns.size(); i++) {
            if (this.state[this.columns.get(i)] == AT_BOUND) {
                read(this.columns.get(i), room(this.columns.get(i)));
            }
        }
        for (int i = 0; i < this.relations.size(); i++) {
            int c = this.basis.basic(this.relations.get(i));
            if (c != NONE) {
                read(c, this.value[this.relations.get(i)]);
            }
        }
        this.bundles.cut(0);
        this.changes.cut(0);
        this.broken = NONE;
        double most = 1e-4;
        for (int i = 0; i < this.sum.size(); i++) {
            int b = this.sum.place(i);
            double by = this.sum.get(b);
            if (Math.abs(by - Math.rint(by)) > most) {
                most = Math.abs(by - Math.rint(by));
                this.broken = b;
                this.brokenTo = (int) Math.rint(by);
            }
            this.bundles.add(b);
            this.changes.add((int) Math.rint(by));
        }
        return this.broken == NONE;
    }

    private void read(int column, double by) {
        this.sum.add(column >> 1, ((column & 1) == 0) ? by : -by);
    }

    /// The bundle that is farthest from a whole change, when one is not whole.
    int broken() {
        return this.broken;
    }

    /// The whole change that is next to its.
    int brokenTo() {
        return this.brokenTo;
    }

    /// The bundles that may change in the solution, none twice.
    Numbers bundles() {
        return this.bundles;
    }

    /// How each of them changes, possibly by nothing.
    Numbers changes() {
        return this.changes;
    }

}
