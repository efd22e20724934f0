package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.dueregard.sdc.Progress;

/// Publishes again what was hidden for the sake of ranges, and proves by other changes what it proved.
///
/// Method: each such bundle in turn, the dearest first, is published on trial together with all that is needed by no
/// change then. What its changes proved is proved by a [Walk] at the least cost. If that is cheaper it stands, else
/// all is as before.
///
/// Guarantee: what was proved before is proved after, and the cost of what is hidden never rises.
///
/// Limits: one bundle at a time, and none whose changes prove very much.
final class Renewal {

    /// More claims than this are not proved anew for one bundle.
    private static final int MANY = 60;

    private final Demands demands;

    private final BitSet hidden;

    /// What stays hidden whatever is proved.
    private final BitSet kept;

    private final Proofs proofs;

    private final Prover prover;

    private final Walk walk;

    Renewal(Demands demands, BitSet hidden, BitSet kept, Proofs proofs, Prover prover, Walk walk) {
        this.demands = demands;
        this.hidden = hidden;
        this.kept = kept;
        this.proofs = proofs;
        this.prover = prover;
        this.walk = walk;
    }

    /// Goes through all that is hidden for the sake of ranges, the dearest first.
    ///
    /// @param steps of the walk for each claim
    /// @param until how far the walk's work may have come when it stops
    /// @return what was gained
    long pass(String stage, int steps, long until, Progress progress) {
        int[] bundles = this.hidden.stream()
            .filter((b) -> !this.kept.get(b))
            .boxed()
            .sorted(Comparator.comparingLong((b) -> -this.demands.cost()[b]))
            .mapToInt(Integer::intValue)
            .toArray();
        long gained = 0;
        for (int i = 0; i < bundles.length; i++) {
            if (this.hidden.get(bundles[i]) && this.walk.work() < until) {
                gained += without(bundles[i], steps);
            }
            progress.at(stage, (i + 1.0) / bundles.length);
        }
        return gained;
    }

    private long without(int bundle, int steps) {
        int[] moves = useful(bundle);
        int[] claims = Arrays.stream(moves).flatMap((id) -> Arrays.stream(this.proofs.claims(id))).distinct().toArray();
        if (claims.length > MANY) {
            return 0;
        }
        this.prover.begin();
        Arrays.stream(moves).forEach(this.proofs::end);
        int[] needless = needless(bundle, moves);
        Arrays.stream(needless).forEach(this.hidden::clear);
        this.walk.hiddenAnew();
        long before = cost(needless);
        boolean proved = again(claims, steps, before);
        long gained = proved ? before - this.prover.paid() : 0;
        if (!proved) {
            this.prover.undo();
            Arrays.stream(needless).forEach(this.hidden::set);
        }
        this.walk.hiddenAnew();
        this.prover.begin();
        return gained;
    }

    private boolean again(int[] claims, int steps, long before) {
        for (int claim : claims) {
            if (this.prover.isOpen(claim) && (!this.walk.reach(claim, claims, steps) || this.prover.paid() >= before)) {
                return false;
            }
        }
        return true;
    }

    private int[] useful(int bundle) {
        return Arrays.stream(this.proofs.containing(bundle)).filter(this.proofs::isOfUse).toArray();
    }

    /// What is hidden for the sake of ranges and no change that is of use needs, now that
    /// some are ended.
    private int[] needless(int bundle, int... ended) {
        return IntStream
            .concat(IntStream.of(bundle),
                    Arrays.stream(ended).flatMap((id) -> Arrays.stream(this.proofs.move(id).bundles())))
            .distinct()
            .filter((b) -> this.hidden.get(b) && !this.kept.get(b) && useful(b).length == 0)
            .toArray();
    }

    private long cost(int... bundles) {
        return Arrays.stream(bundles).mapToLong((b) -> this.demands.cost()[b]).sum();
    }

}
