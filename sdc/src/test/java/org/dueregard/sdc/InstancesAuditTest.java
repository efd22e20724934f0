package org.dueregard.sdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;

import org.dueregard.sdc.attack.Facts;
import org.dueregard.sdc.attack.LinearSums;
import org.dueregard.sdc.audit.Insiders;
import org.dueregard.sdc.audit.PrimeRank;
import org.dueregard.sdc.exact.Exact;
import org.dueregard.sdc.engine.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Attackers that share no code with the library, on the instances that stand beside the checkout.
class InstancesAuditTest {

    @ParameterizedTest
    @ValueSource(strings = { "o", "i", "ii", "iii", "iv" })
    void noUnsafeCountIsDerivableByReadersOrInsiders(String name) {
        Instances.problem(name).ifPresent((problem) -> {
            BitSet hidden = Exact.hide(problem, Progress.SILENT).hidden();

            assertThat(derivable(problem, hidden)).isEmpty();
            assertThat(Insiders.violations(problem, hidden)).isEmpty();
        });
    }

    /// The numbers are those that rank and linear programmes in R found on the same
    /// instances.
    @ParameterizedTest
    @CsvSource({ "i, 53", "iv, 245" })
    void hidingUnsafeCountsAloneRevealsHalfOfThem(String name, int expected) {
        Instances.problem(name).ifPresent((problem) -> {
            int[] published = problem.counts().clone();
            problem.primary().stream().forEach((cell) -> published[cell] = -1);

            LinearSums sums = LinearSums.of(Facts.ofHidden(problem.relations(), published, 0));

            assertThat(sums.derivable().cardinality()).isEqualTo(expected);
            assertThat(sums.derivable().stream()).allMatch((cell) -> sums.count(cell) == problem.counts()[cell]);
            assertThat(derivable(problem, problem.primary())).hasSize(expected);
        });
    }

    private static int[] derivable(Problem problem, BitSet hidden) {
        BitSet derivable = PrimeRank.derivable(problem.relations(), hidden);
        derivable.and(problem.primary());
        return derivable.stream().toArray();
    }

}
