package org.dueregard.sdc.engine;

import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Made-up tables of three dimensions in which nothing is open but the zeros, their seed in the name of the test.
class ExchangeTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4 })
    void everyUnsafeCellIsRaisedAndLowered(long seed) {
        Problem problem = MadeUpTables.of(seed, 1, 6, 5, 4).withFloorZero();
        Bundles net = Bundles.of(problem);
        Demands demands = Demands.of(problem, net);
        Exchange exchange = new Exchange(net, demands, demands.primary(), MadeUpTables.people(problem),
                problem.cells());

        assertThat(demands.primary().cardinality()).isPositive();
        demands.primary().stream().forEach((b) -> {
            for (int by : new int[] { demands.up()[b], -demands.down()[b] }) {
                Move move = Objects.requireNonNull(exchange.find(new Exchange.Wish(b, by, new BitSet())));

                assertThat(move.holds(net, new Bounds(demands))).isTrue();
                assertThat(move.changeOf(b)).isEqualTo(by);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 5, 6 })
    void whatMustNotChangeDoesNot(long seed) {
        Problem problem = MadeUpTables.of(seed, 1, 6, 5, 4).withFloorZero();
        Bundles net = Bundles.of(problem);
        Demands demands = Demands.of(problem, net);
        Exchange exchange = new Exchange(net, demands, new BitSet(), MadeUpTables.people(problem), problem.cells());
        int total = net.bundleOf(0);
        int kept = net.bundleOf(1);
        BitSet unchanged = new BitSet();
        unchanged.set(kept);

        int[] found = demands.primary().stream().filter((b) -> b != kept).filter((b) -> {
            Move move = exchange.find(new Exchange.Wish(b, 1, unchanged));
            assertThat(move == null || (move.changeOf(kept) == 0 && move.changeOf(total) == 0)).isTrue();
            return move != null;
        }).toArray();

        assertThat(found.length * 2).isGreaterThan(demands.primary().cardinality());
    }

    /// Without effort nothing is proved, unless it is known who was counted.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 7, 8 })
    void nothingIsLostBecauseEffortRanOut(long seed) {
        Problem problem = MadeUpTables.of(seed, 1, 6, 5, 4).withFloorZero();

        assertThat(left(problem, People.unknown())).isPositive();
        assertThat(left(problem, MadeUpTables.people(problem))).isZero();
    }

    /// How many claims are not proved without effort.
    private static long left(Problem problem, People people) {
        Bundles net = Bundles.of(problem);
        Demands demands = Demands.of(problem, net);
        BitSet hidden = (BitSet) demands.primary().clone();
        Prover prover = new Prover(net, demands, hidden, new Proofs(net.bundles()),
                new Exchange(net, demands, hidden, people, problem.cells()));
        prover.effort(0, 0, 0);
        prover.desperate(true);
        return demands.primary()
            .stream()
            .flatMap((b) -> IntStream.of(Proofs.claim(b, Proofs.HIGH), Proofs.claim(b, Proofs.LOW)))
            .filter((claim) -> prover.prove(claim, Prover.ANYTHING) < 0)
            .count();
    }

}
