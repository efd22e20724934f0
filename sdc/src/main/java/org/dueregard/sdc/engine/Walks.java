package org.dueregard.sdc.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.dueregard.sdc.Progress;

/// Proves claims by a [Walk]: first among what is hidden, then by hiding more at ever lower prices.
///
/// Method: the walk roams as long as that proves claims by the dozen; each claim left is looked for by itself; for
/// those that cannot be reached, or were not, the cheap bundles around join in, and the price of hiding them falls
/// from round to round, so that what costs little is found first and helps the others. Last, what hid much is proved
/// anew ([Renewal]).
///
/// Limits: effort is bounded and counted in bundles looked at. What is not proved is left to others.
final class Walks {

    private static final int ROAMING = 30;

    /// How many steps of roaming go to each change.
    private static final int STEPS_PER_CHANGE = 200;

    private static final int STEPS = 50_000;

    private static final int PAYING_STEPS = 70_000;

    /// In each round what a bundle of the highest price that is looked at weighs, in
    /// hundredths of a unit of change,
    /// and what a change may hide at most, in hundredths of that bundle's cost.
    private static final int[][] PRICES = { { 3000, 60 }, { 2000, 100 }, { 1500, 100 } };

    private static final int RENEWING_STEPS = 50_000;

    private static final int RENEWALS = 4;

    private static final double RENEWAL_PRICE = 700;

    /// How many cheap bundles join in, to a hundred that are hidden.
    private static final int JOINING = 40;

    private static final long WORK_PER_BUNDLE = 1_000_000;

    private final Bundles net;

    private final Demands demands;

    private final BitSet hidden;

    private final BitSet kept;

    private final Proofs proofs;

    private final Prover prover;

    private final Walk walk;

    /// What the dearest of the bundles costs that join in.
    private long limit = 1;

    private final Progress progress;

    Walks(Bundles net, Demands demands, BitSet hidden, Proofs proofs, Prover prover, Progress progress) {
        this.net = net;
        this.demands = demands;
        this.hidden = hidden;
        this.kept = (BitSet) hidden.clone();
        this.proofs = proofs;
        this.prover = prover;
        this.walk = new Walk(demands, hidden, prover);
        this.progress = progress;
    }

    /// Proves what it can, and returns the rest.
    int[] prove(int... claims) {
        List<Move> among = Kernel.of(this.net, this.hidden, this.hidden, this.demands.cost());
        this.walk.learn(among);
        this.walk.price(0, 0);
        int[] left = open(claims);
        for (int round = 0; round < ROAMING && left.length > 0; round++) {
            this.walk.roam(left, STEPS_PER_CHANGE * this.walk.size());
            left = open(left);
            this.progress.at("look for tables that prove much", (round + 1.0) / ROAMING);
        }
        left = reach(left, STEPS, "look for a table for each unsafe cell");
        this.limit = join();
        for (int i = 0; i < PRICES.length && left.length > 0; i++) {
            this.walk.price(PRICES[i][0] / (double) this.limit, PRICES[i][1] * this.limit / 100);
            int before = left.length;
            left = reach(left, PAYING_STEPS, "hide more, round " + (2 * i + 1));
            if (left.length < before) {
                left = reach(left, PAYING_STEPS, "hide more, round " + (2 * i + 2));
            }
        }
        show(among);
        return left;
    }

    private int[] open(int... claims) {
        return Arrays.stream(claims).filter(this.prover::isOpen).toArray();
    }

    private int[] reach(int[] claims, int steps, String stage) {
        long until = WORK_PER_BUNDLE * this.net.bundles();
        for (int i = 0; i < claims.length && this.walk.work() < until; i++) {
            if (this.prover.isOpen(claims[i])) {
                this.walk.reach(claims[i], claims, steps);
            }
            this.progress.at(stage, (i + 1.0) / claims.length);
        }
        return open(claims);
    }

    /// Lets cheap bundles join in.
    ///
    /// @return what the dearest of them costs, 1 where there is none
    private long join() {
        long[] cost = this.demands.cost();
        int[] cheap = IntStream.range(0, this.net.bundles())
            .filter((b) -> !this.hidden.get(b))
            .boxed()
            .sorted(Comparator.comparingLong((b) -> cost[b]))
            .limit(1 + (long) JOINING * this.hidden.cardinality() / 100)
            .mapToInt(Integer::intValue)
            .toArray();
        BitSet allowed = (BitSet) this.hidden.clone();
        Arrays.stream(cheap).forEach(allowed::set);
        List<Move> moves = new ArrayList<>(Kernel.of(this.net, this.hidden, allowed, cost));
        moves.removeIf((move) -> Arrays.stream(move.bundles()).allMatch(this.hidden::get));
        this.walk.learn(moves);
        return (cheap.length == 0) ? 1 : cost[cheap[cheap.length - 1]];
    }

    /// Proves anew what hid much.
    void renew() {
        this.walk.price(RENEWAL_PRICE / this.limit, 2 * this.limit);
        Renewal renewal = new Renewal(this.demands, this.hidden, this.kept, this.proofs, this.prover, this.walk);
        long until = this.walk.work() + WORK_PER_BUNDLE * this.net.bundles();
        long gained = 1;
        for (int round = 1; round <= RENEWALS && gained > 0; round++) {
            gained = renewal.pass("prove anew what hid much, round " + round, RENEWING_STEPS, until, this.progress);
        }
    }

    /// Makes the short changes known as tables, which few single people see through.
    private void show(List<Move> moves) {
        for (Move move : moves) {
            Move holding = this.prover.holds(move) ? move : move.plus(-2, move);
            if (this.prover.holds(holding)) {
                this.proofs.add(holding);
            }
        }
    }

}
