package org.dueregard.sdc.engine;

import java.util.BitSet;

import org.dueregard.sdc.Progress;

/// Publishes again what need not be hidden, and hides cheaper cells in place of dear ones.
///
/// Method: each hidden bundle without a primary cell in turn, the dearest first, is published on trial. What its
/// moves proved is proved anew without it, where other bundles may be hidden that cost less in total. If all of it
/// is proved the trial stands, else it is undone. Repeated as long as something is gained, and given up when much work in
/// a row brought nothing: a pattern thinned with the ranges in mind seldom leaves anything.
///
/// Guarantee: what was proved before is proved after, and the total cost falls with every trial that stands.
///
/// Limits: one at a time; where two bundles can only be published together neither is.
final class Polish {

    private final Demands demands;

    private final BitSet hidden;

    private final Proofs proofs;

    private final Prover prover;

    private final Insiders insiders;

    private final Progress progress;

    /// The claim on which a trial of a bundle failed last, which is tried first the next
    /// time.
    private final int[] failing;

    Polish(Demands demands, BitSet hidden, Proofs proofs, Prover prover, Insiders insiders, Progress progress) {
        this.demands = demands;
        this.hidden = hidden;
        this.proofs = proofs;
        this.prover = prover;
        this.insiders = insiders;
        this.progress = progress;
        this.failing = new int[demands.cost().length];
    }

    /// Goes through all bundles once.
    ///
    /// @param until how much work may have been done in all when it stops
    /// @param patience how much work may bring nothing before it stops
    /// @return whether something was gained
    boolean pass(String stage, long until, long patience) {
        int[] secondary = secondaries();
        boolean gained = false;
        long ends = Math.min(until, this.prover.work() + patience);
        for (int i = 0; i < secondary.length && this.prover.work() < ends; i++) {
            if (this.hidden.get(secondary[i]) && publish(secondary[i])) {
                gained = true;
                ends = Math.min(until, this.prover.work() + patience);
            }
            this.progress.at(stage, (i + 1.0) / secondary.length);
        }
        return gained;
    }

    private int[] secondaries() {
        BitSet secondary = (BitSet) this.hidden.clone();
        secondary.andNot(this.demands.primary());
        long[] cost = this.demands.cost();
        return secondary.stream()
            .boxed()
            .sorted((a, b) -> Long.compare(cost[b], cost[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    }

    private boolean publish(int bundle) {
        this.prover.begin();
        this.prover.ban(bundle);
        this.hidden.clear(bundle);
        boolean done = without(bundle, this.demands.cost()[bundle] - 1);
        this.prover.ban(-1);
        if (!done) {
            this.prover.undo();
            this.hidden.set(bundle);
        }
        this.prover.begin();
        return done;
    }

    private boolean without(int bundle, long budget) {
        long left = budget;
        BitSet touched = new BitSet();
        int[] moves = this.proofs.containing(bundle);
        for (int i = 0; i < moves.length; i++) {
            // The one that failed last comes first.
            int id = moves[(i + this.failing[bundle]) % moves.length];
            this.proofs.end(id);
            long paid = anew(id, left);
            if (paid < 0) {
                this.failing[bundle] = (i + this.failing[bundle]) % moves.length;
                return false;
            }
            left -= paid;
            for (int claim : this.proofs.claims(id)) {
                touched.set(Proofs.bundle(claim));
            }
        }
        for (int b : touched.stream().toArray()) {
            long paid = this.insiders.defend(b, left);
            if (paid < 0) {
                return false;
            }
            left -= paid;
        }
        return true;
    }

    /// Proves all that a move proved, together or each for itself.
    private long anew(int id, long most) {
        int[] claims = this.proofs.claims(id);
        if (claims.length == 0) {
            return 0;
        }
        long together = this.prover.again(id, most);
        if (together >= 0) {
            return together;
        }
        long paid = 0;
        for (int claim : claims) {
            if (Proofs.kind(claim) != Proofs.DIFFERS) {
                long more = this.prover.prove(claim, most - paid);
                if (more < 0) {
                    return -1;
                }
                paid += more;
            }
        }
        return paid;
    }

}
