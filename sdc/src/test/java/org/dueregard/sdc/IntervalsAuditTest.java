package org.dueregard.sdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.dueregard.sdc.audit.Enumeration;
import org.dueregard.sdc.audit.Insiders;
import org.dueregard.sdc.audit.LpAudit;
import org.dueregard.sdc.audit.PrimeRank;
import org.dueregard.sdc.audit.Tables;
import org.dueregard.sdc.engine.Checker;
import org.dueregard.sdc.engine.Intervals;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Protection;
import org.dueregard.sdc.exact.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Ranges after protection, by attackers that share no code with the library: GLOP's linear programmes, every table tried,
/// rank modulo another prime.
class IntervalsAuditTest {

    private static final long SEED = 20261122;

    private static final int FEW = 6;

    @ParameterizedTest
    @CsvSource({ "o, 1000", "i, 1000", "iv, 1000" })
    void everyUnsafeCountOfAnInstanceKeepsItsRange(String name, int sample) {
        Instances.problem(name).ifPresent((problem) -> audit(problem, problem, sample));
    }

    @ParameterizedTest
    @CsvSource({ "o, 1000", "i, 1000", "iv, 1000" })
    void everyUnsafeCountOfAnInstanceKeepsItsRangeForOneWhoMayThinkHiddenCountsZero(String name, int sample) {
        Instances.problem(name).ifPresent((problem) -> audit(problem, problem.withFloorZero(), sample));
    }

    @Test
    void everyUnsafeCountOfGeneratedTablesKeepsItsRange() {
        Random random = new Random(SEED);
        for (int run = 0; run < 12; run++) {
            int[][] dimensions = { Tables.flat(3 + random.nextInt(5)), Tables.grouped(3, 2, 3), Tables.flat(3) };
            Tables tables = switch (run % 3) {
                case 0 -> Tables.of(random, 300, dimensions, new int[] { 0, 1 });
                case 1 ->
                    Tables.of(random, 500, dimensions, new int[] { 0, 1 }, new int[] { 1, 2 }, new int[] { 0, 2 });
                default -> Tables.of(random, 900, dimensions, new int[] { 0, 1, 2 });
            };
            Problem problem = tables.problem(5, run % 4 < 2);
            audit(problem, problem, 10_000);
            audit(problem, problem.withFloorZero(), 10_000);
        }
    }

    static List<KnownFailure> knownFailures() {
        return KnownFailure.all();
    }

    @ParameterizedTest
    @MethodSource("knownFailures")
    void whatOtherToolsGotWrongKeepsItsRange(KnownFailure failure) {
        Problem problem = failure.problem();

        Protection protection = protect(problem, problem);

        assertThat(Checker.fault(problem, protection)).isEmpty();
        assertThat(protection.exposed()).isEqualTo(failure.named("lost"));
        if (protection.exposed().isEmpty()) {
            assertThat(LpAudit.violations(problem, protection.hidden(), problem.primary())).isEmpty();
        }
        if (protection.exposed().isEmpty() && protection.hidden().cardinality() <= FEW) {
            Enumeration all = new Enumeration(problem.relations(), problem.counts(), protection.hidden(),
                    problem.floor(), 45);
            assertThat(problem.primary().stream()).allMatch((cell) -> all.least[cell] < all.most[cell])
                .allMatch((cell) -> all.most[cell] >= problem.ceiling()[cell]);
        }
    }

    /// @param asked the same as somebody has it who may think hidden counts zero, or not
    private static void audit(Problem problem, Problem asked, int sample) {
        Protection protection = protect(problem, asked);

        assertThat(Checker.fault(asked, protection)).isEmpty();
        BitSet cells = LpAudit.sample(asked.primary(), sample, SEED);
        cells.andNot(protection.exposed());
        assertThat(LpAudit.violations(asked, protection.hidden(), cells)).as("seed %d", SEED).isEmpty();
        BitSet derivable = PrimeRank.derivable(asked.relations(), protection.hidden());
        derivable.and(asked.primary());
        derivable.andNot(protection.exposed());
        assertThat(derivable.stream()).isEmpty();
        assertThat(Insiders.violations(asked, protection.hidden())).isEmpty();
    }

    private static Protection protect(Problem problem, Problem asked) {
        return Intervals.protect(asked, Exact.hide(problem, asked, Progress.SILENT).hidden(), Progress.SILENT);
    }

}
