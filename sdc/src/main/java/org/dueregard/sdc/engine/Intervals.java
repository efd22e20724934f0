package org.dueregard.sdc.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.dueregard.sdc.Progress;

/// Hides cells until every primary cell can, as far as anybody can know who sees what is published, be anything from
/// the least to its ceiling.
///
/// Problem: given what is to be protected, find few cells of little cost to hide, and for each primary cell two tables
/// in whole numbers that agree with all that is published: one in which it is at its ceiling or above, one in which
/// it is at the bottom, or as low as it could be if all were hidden (where the floor is 1, a sum of three hidden cells is 3
/// at least).
///
/// Method: what can only change together is made one ([Bundles]). From the true table a walk goes to others that agree
/// with all that is published, hides cheap cells where it cannot get far enough, and does over what came dear
/// ([Walks]). For what it does not reach a change is looked for among what is hidden, and where there is none the change
/// that costs least to hide ([Prover]), at worst an exchange of people ([Exchange]). Then nobody who is alone in a cell may work out another ([Insiders]), and
/// what turns out not to be needed is published again ([Polish]).
///
/// Guarantee: what [Checker] says of the result. A cell for which no proof was found is named as exposed. That all is
/// proved in whole numbers means that no solver's tolerance decides.
///
/// Limits: the pattern is good, not the best. Effort is bounded and counted in operations, so the same input gives the
/// same output on any machine.
///
/// Cost: a hundred thousand steps of the walk, each of 0.2 microseconds, for the few primary cells that need one of their own,
/// and as many again for what is done over.
///
/// Example: in the table 2 20 22 / 30 40 70 / 32 60 92 the cell of 2 is primary. Adding 3 to it and to 40, and taking
/// 3 from 20 and from 30, keeps all sums: it can be 5. Taking 1 from it shows that it can be 1. Hidden are 2, 20, 30
/// and 40.
///
/// Source: for a first pattern by cheapest changes, Kelly, Golden and Assad, Cell suppression: disclosure protection
/// for sensitive tabular data (1992); for publishing again, the clean-up of Robertson, Improving Statistics Canada's
/// cell suppression software (2000).
public final class Intervals {

    /// How many steps a linear programme may take, round after round.
    private static final int[] STEPS = { 0, 100, 200, 400, 800, 1600, 3200, 6400 };

    /// What a unit of change of a hidden bundle counts, round after round. Little hides
    /// little and takes long.
    private static final double[] WORTH = { 0, 0.5, 0.5, 0.5, 1, 2, 5, 20 };

    /// How much work may be done in all when programmes end and exchanges begin.
    private static final long LINEAR_WORK = 20_000_000_000L;

    private static final int PASSES = 40;

    private static final long WORK = 100_000_000;

    private static final long WORK_PER_BUNDLE = 20_000;

    private static final long PATIENCE = 2_000_000;

    private static final long PATIENCE_PER_BUNDLE = 2_000;

    private final Problem problem;

    private final Bundles net;

    private final Demands demands;

    private final BitSet hidden = new BitSet();

    private final Proofs proofs;

    private final Prover prover;

    private final Insiders insiders;

    private final Walks walks;

    private final Progress progress;

    private final BitSet exposed;

    private Intervals(Problem problem, BitSet start, People people, Progress progress) {
        this.problem = problem;
        this.net = Bundles.of(problem);
        this.demands = Demands.of(problem, this.net);
        this.hidden.or(this.demands.primary());
        start.stream().map(this.net::bundleOf).filter((b) -> b >= 0).forEach(this.hidden::set);
        this.proofs = new Proofs(this.net.bundles());
        this.prover = new Prover(this.net, this.demands, this.hidden, this.proofs,
                new Exchange(this.net, this.demands, this.hidden, people, problem.cells()));
        this.insiders = new Insiders(this.demands, this.proofs, this.prover);
        this.walks = new Walks(this.net, this.demands, this.hidden, this.proofs, this.prover, progress);
        this.progress = progress;
        this.exposed = (BitSet) this.demands.exposed().clone();
    }

    /// Protects.
    ///
    /// @param start cells that are hidden to begin with and may be published again; none
    /// is as good a start as any
    /// @param progress is told
    public static Protection protect(Problem problem, BitSet start, Progress progress) {
        return protect(problem, start, People.unknown(), progress);
    }

    /// Protects where it is known who was counted, so that no proof is missing only
    /// because effort ran out ([Exchange]).
    public static Protection protect(Problem problem, BitSet start, People people, Progress progress) {
        return new Intervals(problem, start, people, progress).protect();
    }

    private Protection protect() {
        int[] primaries = this.demands.primary().stream().toArray();
        int[] claims = new int[2 * primaries.length];
        for (int i = 0; i < primaries.length; i++) {
            claims[2 * i] = Proofs.claim(primaries[i], Proofs.HIGH);
            claims[2 * i + 1] = Proofs.claim(primaries[i], Proofs.LOW);
        }
        claims = this.walks.prove(claims);
        for (int round = 0; round < STEPS.length; round++) {
            claims = prove(claims, round);
        }
        this.prover.desperate(true);
        claims = prove(claims, STEPS.length - 1);
        expose(claims);
        this.walks.renew();
        defend(primaries);
        polish();
        return protection();
    }

    /// Proves what can be proved with so much effort, and returns the rest.
    private int[] prove(int[] claims, int round) {
        this.prover.worth(WORTH[round]);
        Numbers left = new Numbers();
        for (int i = 0; i < claims.length; i++) {
            aim(round);
            if (this.prover.prove(claims[i], (round == 0) ? 0 : Prover.ANYTHING) < 0) {
                left.add(claims[i]);
            }
            this.progress.at("look for proofs, round " + (round + 1), (i + 1.0) / claims.length);
        }
        return left.toArray();
    }

    private void aim(int round) {
        this.prover.effort(4, 60, (this.prover.work() < LINEAR_WORK) ? STEPS[round] : 0);
    }

    private void expose(int... claims) {
        for (int claim : claims) {
            for (int c : this.net.cells(Proofs.bundle(claim))) {
                if (this.problem.primary().get(c)) {
                    this.exposed.set(c);
                }
            }
        }
    }

    private void defend(int... primaries) {
        for (int i = 0; i < primaries.length; i++) {
            int b = primaries[i];
            aim(STEPS.length - 1);
            boolean still = this.demands.up()[b] == 0 && this.demands.down()[b] == 0;
            if (still || this.insiders.defend(b, Prover.ANYTHING) < 0) {
                expose(Proofs.claim(b, Proofs.DIFFERS));
            }
            this.progress.at("look at what single people know", (i + 1.0) / primaries.length);
        }
        this.prover.desperate(false);
    }

    private void polish() {
        Polish polish = new Polish(this.demands, this.hidden, this.proofs, this.prover, this.insiders, this.progress);
        this.prover.effort(2, 40, 100);
        this.prover.worth(1);
        long until = this.prover.work() + WORK + WORK_PER_BUNDLE * this.net.bundles();
        boolean gained = true;
        for (int i = 0; i < PASSES && gained; i++) {
            gained = polish.pass("publish what need not be hidden, round " + (i + 1), until,
                    PATIENCE + PATIENCE_PER_BUNDLE * this.net.bundles());
        }
    }

    private BitSet hiddenCells() {
        BitSet cells = (BitSet) this.problem.primary().clone();
        this.hidden.stream().forEach((b) -> {
            for (int c : this.net.cells(b)) {
                cells.set(c);
            }
        });
        return cells;
    }

    private Protection protection() {
        List<Alternative> alternatives = new ArrayList<>();
        int[] low = new int[this.problem.cells()];
        int[] high = new int[this.problem.cells()];
        Arrays.fill(low, -1);
        Arrays.fill(high, -1);
        for (int id = 0; id < this.proofs.size(); id++) {
            if (!this.proofs.isOfUse(id)) {
                continue;
            }
            for (int claim : this.proofs.claims(id)) {
                int[] side = switch (Proofs.kind(claim)) {
                    case Proofs.HIGH -> high;
                    case Proofs.LOW -> low;
                    default -> new int[0];
                };
                for (int c : (side.length > 0) ? this.net.cells(Proofs.bundle(claim)) : side) {
                    side[c] = alternatives.size();
                }
            }
            alternatives.add(alternative(this.proofs.move(id)));
        }
        return new Protection(hiddenCells(), alternatives, low, high, this.exposed);
    }

    private Alternative alternative(Move move) {
        Numbers cells = new Numbers();
        Numbers changes = new Numbers();
        for (int i = 0; i < move.bundles().length; i++) {
            for (int c : this.net.cells(move.bundles()[i])) {
                cells.add(c);
                changes.add(move.changes()[i]);
            }
        }
        Move sorted = Move.of(cells, changes);
        return new Alternative(sorted.bundles(), sorted.changes());
    }

}
