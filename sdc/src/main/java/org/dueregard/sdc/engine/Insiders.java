package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.stream.IntStream;

/// Sees to it that nobody who is alone in some cells can work out another primary cell.
///
/// Problem: a person alone in a cell of 1 knows its count. If every change that alters a primary cell also alters a
/// cell in which that person is alone, then the person knows the primary cell too.
///
/// Method: for each primary bundle those who see all its changes so far; as long as there are any, a change is looked
/// for that none of them sees, or one of them does not.
///
/// Guarantee: for each primary cell and each person there is a change that alters the cell and no cell in which that
/// person is alone.
///
/// Limits: a zero that is part of a sum in which a person is alone is known to that person whatever is hidden. One person who knows only where he or she is alone. Two who put together what they know, or one who knows
/// of others in the same cell, are not defended against.
final class Insiders {

    private static final int HARDLY = 4;

    private static final int LONG = 200;

    private final Demands demands;

    private final Proofs proofs;

    private final Prover prover;

    private final IdentityHashMap<Move, int[]> ofLong = new IdentityHashMap<>();

    Insiders(Demands demands, Proofs proofs, Prover prover) {
        this.demands = demands;
        this.proofs = proofs;
        this.prover = prover;
    }

    /// Defends a bundle.
    ///
    /// @param most what hiding more may cost at most
    /// @return what was hidden for it, -1 if it could not be done
    long defend(int bundle, long most) {
        long cost = 0;
        for (int[] knowing = knowing(bundle); knowing.length > 0; knowing = knowing(bundle)) {
            if (reuse(bundle, knowing)) {
                continue;
            }
            long paid = differ(bundle, knowing, 0);
            if (paid < 0) {
                paid = differ(bundle, Arrays.copyOf(knowing, 1), most - cost);
            }
            if (paid < 0) {
                return -1;
            }
            cost += paid;
        }
        return cost;
    }

    /// The persons who are alone in a cell of every move that proves something of a
    /// bundle, apart from those
    /// who know the bundle anyway.
    private int[] knowing(int bundle) {
        int[] common = null;
        for (int id : proving(bundle)) {
            Move move = this.proofs.move(id);
            common = (common == null) ? persons(move, bundle) : seeing(common, move);
            if (common.length == 0) {
                return common;
            }
        }
        return (common == null) ? new int[0] : common;
    }

    /// The moves that prove something of a bundle, the short ones first.
    private int[] proving(int bundle) {
        return shortFirst(IntStream.rangeClosed(Proofs.HIGH, Proofs.DIFFERS)
            .flatMap((kind) -> Arrays.stream(this.proofs.proving(Proofs.claim(bundle, kind)))));
    }

    private int[] shortFirst(IntStream moves) {
        return moves.boxed()
            .sorted(Comparator.comparingInt((id) -> this.proofs.move(id).bundles().length))
            .mapToInt(Integer::intValue)
            .toArray();
    }

    private int[] persons(Move move, int without) {
        int[] own = this.demands.knowing().get(without);
        return Arrays.stream(persons(move)).filter((p) -> Arrays.binarySearch(own, p) < 0).toArray();
    }

    /// Who is alone in a cell that a move changes, ascending. Long moves serve many
    /// bundles and are kept in mind.
    private int[] persons(Move move) {
        return (move.bundles().length < LONG) ? alone(move) : this.ofLong.computeIfAbsent(move, this::alone);
    }

    private int[] alone(Move move) {
        return Arrays.stream(move.bundles())
            .flatMap((b) -> Arrays.stream(this.demands.persons().get(b)))
            .sorted()
            .distinct()
            .toArray();
    }

    private int[] seeing(int[] persons, Move move) {
        if (move.bundles().length >= LONG) {
            int[] seeing = persons(move);
            return Arrays.stream(persons).filter((p) -> Arrays.binarySearch(seeing, p) >= 0).toArray();
        }
        return Arrays.stream(persons)
            .filter((p) -> Arrays.stream(this.demands.bundlesOf().get(p)).anyMatch((b) -> move.changeOf(b) != 0))
            .toArray();
    }

    /// Takes a move that is there anyway, that fewest of the persons see, or the shortest
    /// that hardly any do.
    private boolean reuse(int bundle, int[] knowing) {
        int best = -1;
        int bestLeft = knowing.length;
        for (int id : shortFirst(Arrays.stream(this.proofs.containing(bundle)))) {
            int left = seeing(knowing, this.proofs.move(id)).length;
            if (left < bestLeft) {
                best = id;
                bestLeft = left;
            }
            if (bestLeft * HARDLY < knowing.length) {
                break;
            }
        }
        if (best >= 0) {
            this.proofs.assign(best, Proofs.claim(bundle, Proofs.DIFFERS));
        }
        return best >= 0;
    }

    private long differ(int bundle, int[] unseen, long most) {
        long up = this.prover.differ(bundle, true, unseen, most);
        return (up < 0 && this.demands.slack()[bundle] > 0) ? this.prover.differ(bundle, false, unseen, most) : up;
    }

}
