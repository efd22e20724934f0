package org.dueregard.sdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.dueregard.sdc.attack.Attack;
import org.dueregard.sdc.attack.Effort;
import org.dueregard.sdc.attack.Facts;
import org.dueregard.sdc.attack.Findings;
import org.dueregard.sdc.attack.OjAlgoSolver;
import org.dueregard.sdc.audit.Insiders;
import org.dueregard.sdc.audit.RationalRank;
import org.dueregard.sdc.exact.Exact;
import org.dueregard.sdc.engine.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What other tools got wrong: the attacker finds it, and protection leaves nothing of it.
class KnownFailuresTest {

    static List<KnownFailure> all() {
        return KnownFailure.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theAttackerFindsIt(KnownFailure failure) {
        Problem problem = failure.problem();
        BitSet hidden = new BitSet();
        for (Map.Entry<String, String> line : failure.lines()) {
            Findings findings = attack(problem, hidden);
            switch (line.getKey()) {
                case "hidden" -> hidden = failure.cells(line);
                case "exact" -> assertThat(findings.exact()).isEqualTo(failure.cells(line));
                case "narrow" ->
                    assertThat(failure.cells(line).stream()).allMatch((cell) -> findings.low()[cell] > problem.floor()
                            || findings.high()[cell] < problem.ceiling()[cell]);
                case "insider" -> assertThat(Insiders.violations(problem, hidden)).isNotEmpty();
                default -> assertThat(line.getValue()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsExactAfterHiding(KnownFailure failure) {
        Problem problem = failure.problem();

        Exact.Result result = Exact.hide(problem, Progress.SILENT);

        BitSet derivable = RationalRank.derivable(problem.relations(), result.hidden());
        derivable.and(problem.primary());
        assertThat(failure.named("lost").stream()).containsAll(derivable.stream().boxed().toList());
        assertThat(result.exposed()).isEqualTo(failure.named("lost"));
        if (failure.named("lost").isEmpty()) {
            assertThat(Insiders.violations(problem, result.hidden())).isEmpty();
        }
    }

    private static Findings attack(Problem problem, BitSet hidden) {
        int[] published = problem.counts().clone();
        hidden.stream().forEach((cell) -> published[cell] = -1);
        return new Attack(new OjAlgoSolver(), Effort.unlimited(100), Progress.SILENT)
            .on(Facts.ofHidden(problem.relations(), published, problem.floor()));
    }

}
