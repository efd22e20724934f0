package org.dueregard.sdc.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Changes of made-up tables of three dimensions, every second cell of which is hidden, their seed in the name of the
/// test.
class KernelTest {

    @Test
    void aSquareHasOneChange() {
        Problem problem = MadeUpTables.of(1, 0, 2, 2, 1);
        Bundles net = Bundles.of(problem);
        BitSet inner = new BitSet();
        for (int c : new int[] { 4, 5, 7, 8 }) {
            inner.set(net.bundleOf(c));
        }

        List<Move> moves = Kernel.of(net, inner, inner, new long[net.bundles()]);

        assertThat(moves).hasSize(1);
        assertThat(moves.getFirst().changes()).hasSize(4).containsOnly(1, -1);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void allChangesSatisfyTheSumsAndThereAreAsManyAsThereCanBe(long seed) {
        Problem problem = MadeUpTables.of(seed, 0, 5, 4, 3);
        Bundles net = Bundles.of(problem);
        BitSet hidden = new BitSet();
        for (int b = 0; b < net.bundles(); b++) {
            hidden.set(b, (b * 7L + seed) % 3 != 0);
        }
        BitSet all = new BitSet();
        all.set(0, net.bundles());

        for (BitSet allowed : List.of(hidden, all)) {
            List<Move> moves = Kernel.of(net, hidden, allowed, Demands.of(problem, net).cost());

            assertThat(moves).allMatch((move) -> move.satisfies(net))
                .allMatch((move) -> Arrays.stream(move.bundles()).allMatch(allowed::get));
            assertThat(moves).hasSize(allowed.cardinality() - rank(sums(net, allowed)));
            assertThat(rank(moves.stream().map((move) -> row(move, net)).toList())).isEqualTo(moves.size());
        }
    }

    private static BigInteger[] row(Move move, Bundles net) {
        BigInteger[] row = new BigInteger[net.bundles()];
        Arrays.setAll(row, (b) -> BigInteger.valueOf(move.changeOf(b)));
        return row;
    }

    private static List<BigInteger[]> sums(Bundles net, BitSet allowed) {
        List<BigInteger[]> rows = new ArrayList<>();
        for (int r = 0; r < net.relations(); r++) {
            BigInteger[] row = new BigInteger[net.bundles()];
            Arrays.fill(row, BigInteger.ZERO);
            for (int k = net.from(r); k < net.to(r); k++) {
                row[net.bundle(k)] = BigInteger.valueOf(allowed.get(net.bundle(k)) ? net.coefficient(k) : 0);
            }
            rows.add(row);
        }
        return rows;
    }

    /// By plain elimination in whole numbers of any size.
    private static int rank(List<BigInteger[]> given) {
        List<BigInteger[]> rows = new ArrayList<>(given.stream().map(BigInteger[]::clone).toList());
        int rank = 0;
        for (int c = 0; !rows.isEmpty() && c < rows.getFirst().length; c++) {
            int column = c;
            BigInteger[] pivot = rows.stream().filter((row) -> row[column].signum() != 0).findFirst().orElse(null);
            if (pivot != null) {
                rank++;
                rows.remove(pivot);
                for (BigInteger[] row : rows) {
                    BigInteger factor = row[column];
                    for (int i = 0; i < row.length && factor.signum() != 0; i++) {
                        row[i] = row[i].multiply(pivot[column]).subtract(pivot[i].multiply(factor));
                    }
                }
            }
        }
        return rank;
    }

}
