package org.dueregard.sdc.engine;

import java.util.BitSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// Proves claims by moves, hiding more where it must.
///
/// Method: first a short search among what is hidden ([Repair]); then the cheapest change by linear programme
/// ([LeastCost]), where a bundle that does not change by a whole number is set to the next one and the rest solved
/// again; last, if asked for, an exchange of people ([Exchange]), or a search that hides whatever it takes.
///
/// Guarantee: every move is checked in whole numbers before it is believed.
final class Prover {

    /// More than everything costs.
    static final long ANYTHING = Long.MAX_VALUE / 4;

    private static final int ROUNDINGS = 12;

    private static final int DESPERATE = 60;

    private final Bundles net;

    private final Demands demands;

    private final BitSet hidden;

    private final Proofs proofs;

    private final Bounds bounds;

    private final Repair repair;

    private final LeastCost leastCost;

    private final Exchange exchange;

    private final Numbers opened = new Numbers();

    private int banned = -1;

    private int tries = 4;

    private int effort = 60;

    private int steps;

    private boolean desperate;

    private long seed;

    Prover(Bundles net, Demands demands, BitSet hidden, Proofs proofs, Exchange exchange) {
        this.net = net;
        this.demands = demands;
        this.hidden = hidden;
        this.proofs = proofs;
        this.bounds = new Bounds(demands);
        this.repair = new Repair(net, demands, hidden, this.bounds);
        this.leastCost = new LeastCost(net, demands, hidden, this.bounds);
        this.exchange = exchange;
    }

    /// Sets how hard is tried: how often a search is begun anew, how many steps each
    /// takes, and how many steps the
    /// linear programme may take.
    void effort(int again, int each, int linear) {
        this.tries = again;
        this.effort = each;
        this.steps = linear;
    }

    /// Sets what a unit of change of a hidden bundle counts.
    void worth(double ofUnit) {
        this.leastCost.worth(ofUnit);
    }

    /// Whether anything is hidden that helps, at any cost.
    void desperate(boolean yes) {
        this.desperate = yes;
    }

    /// Keeps a bundle published, -1 for none.
    void ban(int bundle) {
        this.banned = bundle;
    }

    /// What was done since the beginning, in numbers looked at.
    long work() {
        return this.repair.work() + this.leastCost.work();
    }

    /// From here on everything can be undone.
    void begin() {
        this.opened.cut(0);
        this.proofs.begin();
    }

    /// What was hidden since `begin` costs.
    long paid() {
        return IntStream.range(0, this.opened.size()).mapToLong((i) -> this.demands.cost()[this.opened.get(i)]).sum();
    }

    /// Undoes everything since `begin`.
    void undo() {
        for (int i = 0; i < this.opened.size(); i++) {
            this.hidden.clear(this.opened.get(i));
        }
        this.opened.cut(0);
        this.proofs.undo();
    }

    /// Whether a claim that a bundle can be high or low still has to be proved.
    boolean isOpen(int claim) {
        int b = Proofs.bundle(claim);
        int far = (Proofs.kind(claim) == Proofs.HIGH) ? this.demands.up()[b] : this.demands.down()[b];
        return far > 0 && !this.proofs.isProved(claim);
    }

    /// Proves that a bundle can be high or low, if that is not proved.
    ///
    /// @param most what hiding more may cost at most
    /// @return what was hidden for it, -1 if it could not be proved
    long prove(int claim, long most) {
        if (!isOpen(claim)) {
            return 0;
        }
        demand(claim);
        return finish(most, claim);
    }

    /// Proves again, without the banned bundle, what a move proved that has been ended.
    ///
    /// @return what was hidden for it, -1 if it could not be done
    long again(int id, long most) {
        Move move = this.proofs.move(id);
        for (int i = 0; i < move.bundles().length; i++) {
            this.repair.begin(move.bundles()[i], move.changes()[i]);
        }
        int[] claims = this.proofs.claims(id);
        for (int claim : claims) {
            if (Proofs.kind(claim) != Proofs.DIFFERS) {
                demand(claim);
            }
        }
        return finish(most, claims);
    }

    /// Finds a change of a bundle that some persons do not see.
    ///
    /// @return what was hidden for it, -1 if none was found
    long differ(int bundle, boolean up, int[] unseen, long most) {
        this.bounds.narrow(bundle, up ? 1 : -Bounds.FAR, up ? Bounds.FAR : -1);
        for (int p : unseen) {
            for (int b : this.demands.bundlesOf().get(p)) {
                this.bounds.narrow(b, 0, 0);
            }
        }
        return finish(most, Proofs.claim(bundle, Proofs.DIFFERS));
    }

    /// Takes a change that was found elsewhere, if it holds.
    ///
    /// @param claims what it proves
    boolean believe(Move move, int... claims) {
        boolean holds = holds(move);
        if (holds) {
            adopt(move, claims);
        }
        return holds;
    }

    /// Whether a change satisfies every relation and leaves no cell below its least.
    boolean holds(Move move) {
        return move.holds(this.net, this.bounds);
    }

    private void demand(int claim) {
        int b = Proofs.bundle(claim);
        if (Proofs.kind(claim) == Proofs.HIGH) {
            this.bounds.narrow(b, this.demands.up()[b], Bounds.FAR);
        }
        else {
            this.bounds.narrow(b, -Bounds.FAR, -this.demands.down()[b]);
        }
    }

    private long finish(long most, int... claims) {
        if (this.banned >= 0) {
            this.bounds.narrow(this.banned, 0, 0);
        }
        Move move = this.bounds.areCrossed() ? null : find(most);
        boolean found = move != null && move.holds(this.net, this.bounds);
        this.repair.clear();
        this.bounds.widen();
        if (move == null || !found) {
            return -1;
        }
        long cost = cost(move);
        if (cost > most) {
            return -1;
        }
        adopt(move, claims);
        return cost;
    }

    private @Nullable Move find(long most) {
        if (this.repair.search(0, this.tries, this.effort, ++this.seed)) {
            return new Move(this.repair.foundBundles(), this.repair.foundChanges());
        }
        Exchange.Wish wish = wish();
        if (most > 0 && this.steps > 0) {
            boolean solved = this.leastCost.solve(this.bounds.demanded(), this.steps);
            for (int i = 0; i < ROUNDINGS && solved; i++) {
                if (this.leastCost.isWhole()) {
                    return Move.of(this.leastCost.bundles(), this.leastCost.changes());
                }
                this.bounds.narrow(this.leastCost.broken(), this.leastCost.brokenTo(), this.leastCost.brokenTo());
                solved = this.leastCost.resume(this.steps);
            }
        }
        Move exchanged = (this.desperate && most > 0) ? this.exchange.find(wish) : null;
        if (exchanged != null) {
            return exchanged;
        }
        if (this.desperate && this.repair.search(most, DESPERATE, this.effort, ++this.seed)) {
            return new Move(this.repair.foundBundles(), this.repair.foundChanges());
        }
        return null;
    }

    /// What has to change as the bounds are now, for an exchange of people.
    private Exchange.Wish wish() {
        BitSet unchanged = new BitSet();
        for (int n : this.bounds.narrowed()) {
            unchanged.set(n, this.bounds.low()[n] == 0 && this.bounds.high()[n] == 0);
        }
        int[] demanded = this.bounds.demanded();
        int b = (demanded.length == 1) ? demanded[0] : -1;
        int by = (b < 0) ? 0 : Math.max(0, this.bounds.low()[b]) + Math.min(0, this.bounds.high()[b]);
        return new Exchange.Wish(b, by, unchanged);
    }

    private long cost(Move move) {
        long cost = 0;
        for (int b : move.bundles()) {
            cost += this.hidden.get(b) ? 0 : this.demands.cost()[b];
        }
        return cost;
    }

    private void adopt(Move move, int... claims) {
        int id = this.proofs.add(move);
        for (int b : move.bundles()) {
            if (!this.hidden.get(b)) {
                this.hidden.set(b);
                this.opened.add(b);
            }
        }
        for (int claim : claims) {
            if (move.changeOf(Proofs.bundle(claim)) != 0) {
                this.proofs.assign(id, claim);
            }
        }
        for (int i = 0; i < move.bundles().length; i++) {
            serve(id, move.bundles()[i], move.changes()[i]);
        }
    }

    /// Lets a move prove what it happens to prove.
    private void serve(int id, int bundle, int change) {
        int high = Proofs.claim(bundle, Proofs.HIGH);
        int low = Proofs.claim(bundle, Proofs.LOW);
        if (isOpen(high) && change >= this.demands.up()[bundle]) {
            this.proofs.assign(id, high);
        }
        if (isOpen(low) && change <= -this.demands.down()[bundle]) {
            this.proofs.assign(id, low);
        }
    }

}
