package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.exact.Exact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Made-up tables of three dimensions in which nothing follows exactly, their seed in the name of the test.
class WalksTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4 })
    void mostIsProvedAndDoingItOverLosesNothing(long seed) {
        Problem problem = MadeUpTables.of(seed, 1, 6, 5, 4).withFloorZero();
        Bundles net = Bundles.of(problem);
        Demands demands = Demands.of(problem, net);
        BitSet hidden = hidden(problem, net);
        Proofs proofs = new Proofs(net.bundles());
        Prover prover = new Prover(net, demands, hidden, proofs,
                new Exchange(net, demands, hidden, People.unknown(), problem.cells()));
        int[] claims = demands.primary()
            .stream()
            .flatMap((b) -> IntStream.of(Proofs.claim(b, Proofs.HIGH), Proofs.claim(b, Proofs.LOW)))
            .filter(prover::isOpen)
            .toArray();
        Walks walks = new Walks(net, demands, hidden, proofs, prover, Progress.SILENT);

        int[] left = walks.prove(claims);
        long before = cost(demands, hidden);
        walks.renew();

        assertThat(claims).isNotEmpty();
        assertThat(left.length * 10).isLessThan(claims.length);
        assertThat(cost(demands, hidden)).isLessThanOrEqualTo(before);
        Bounds bounds = new Bounds(demands);
        for (int claim : claims) {
            assertThat(prover.isOpen(claim)).isEqualTo(Arrays.stream(left).anyMatch((l) -> l == claim));
            for (int id : proofs.proving(claim)) {
                Move move = proofs.move(id);
                assertThat(move.holds(net, bounds)).isTrue();
                assertThat(Arrays.stream(move.bundles())).allMatch(hidden::get);
                int b = Proofs.bundle(claim);
                assertThat((Proofs.kind(claim) == Proofs.HIGH) ? move.changeOf(b) : -move.changeOf(b))
                    .isGreaterThanOrEqualTo((Proofs.kind(claim) == Proofs.HIGH) ? demands.up()[b] : demands.down()[b]);
            }
        }
    }

    private static BitSet hidden(Problem problem, Bundles net) {
        BitSet hidden = new BitSet();
        Exact.hide(problem, Progress.SILENT)
            .hidden()
            .stream()
            .map(net::bundleOf)
            .filter((b) -> b >= 0)
            .forEach(hidden::set);
        return hidden;
    }

    private static long cost(Demands demands, BitSet hidden) {
        return hidden.stream().mapToLong((b) -> demands.cost()[b]).sum();
    }

}
