package org.dueregard.sdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;

import org.dueregard.sdc.audit.Insiders;
import org.dueregard.sdc.audit.PrimeRank;
import org.dueregard.sdc.exact.Exact;
import org.dueregard.sdc.engine.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Attackers that share no code with the library, on the instances that stand beside the checkout.
class InstancesAuditTest {

    @ParameterizedTest
    @ValueSource(strings = { "o", "i", "ii", "iii", "iv" })
    void noUnsafeCountIsDerivable(String name) {
        Instances.problem(name).ifPresent((problem) -> {
            BitSet hidden = Exact.hide(problem, Progress.SILENT).hidden();

            assertThat(derivable(problem, hidden)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "o", "i", "ii", "iii", "iv" })
    void noInsiderLearnsAnUnsafeCount(String name) {
        Instances.problem(name).ifPresent((problem) -> {
            BitSet hidden = Exact.hide(problem, Progress.SILENT).hidden();

            assertThat(Insiders.violations(problem, hidden)).isEmpty();
        });
    }

    private static int[] derivable(Problem problem, BitSet hidden) {
        BitSet derivable = PrimeRank.derivable(problem.relations(), hidden);
        derivable.and(problem.primary());
        return derivable.stream().toArray();
    }

}
