package org.dueregard.sdc;

import java.util.BitSet;
import java.util.Optional;

import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.exact.Exact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The instances have the cells, sums, unsafe counts and zeros that others counted in them.
class InstancesTest {

    @ParameterizedTest
    @CsvSource({ "o,171,64,54,48", "i,504,150,118,197", "ii,19251,14199,4655,10386", "iii,70425,27652,14179,42730",
            "iv,3072,1035,417,309" })
    void areReadAsOthersReadThem(String name, int cells, int relations, int primaries, int zeros) {
        Optional<Problem> read = Instances.problem(name);

        read.ifPresent((problem) -> {
            assertThat(problem.cells()).isEqualTo(cells);
            assertThat(problem.relations().count()).isEqualTo(relations);
            assertThat(problem.primary().cardinality()).isEqualTo(primaries);
            assertThat(problem.open().cardinality()).isEqualTo(zeros);
            assertThat(firstSumThatIsWrong(problem)).isEqualTo(-1);
        });
    }

    /// The least that any pattern without a defence against insiders can hide is 11 and
    /// 30 cells, or 32 cells with the
    /// least lost counts: found by covering all minimal sums, with an independent solver.
    @ParameterizedTest
    @CsvSource({ "o,12", "i,35" })
    void hideHardlyMoreThanMustBeWithoutInsiders(String name, int most) {
        Optional<FrequencyTable> read = Instances.table(name);

        read.ifPresent((table) -> {
            Problem problem = new PrimarySuppression(table, table.space().specification().rules().withoutInsiders())
                .problem();
            BitSet secondary = Exact.hide(problem, Progress.SILENT).hidden();
            secondary.andNot(problem.primary());
            assertThat(secondary.cardinality()).isLessThanOrEqualTo(most);
        });
    }

    /// With all defences 248 and 822 are the least lost counts that are possible.
    @ParameterizedTest
    @CsvSource({ "o,16,248", "i,40,830" })
    void loseHardlyMoreThanMustBe(String name, int cells, int counts) {
        Optional<Problem> read = Instances.problem(name);

        read.ifPresent((problem) -> {
            BitSet secondary = Exact.hide(problem, Progress.SILENT).hidden();
            secondary.andNot(problem.primary());
            assertThat(secondary.cardinality()).isLessThanOrEqualTo(cells);
            assertThat(secondary.stream().map((cell) -> problem.counts()[cell]).sum()).isLessThanOrEqualTo(counts);
        });
    }

    private static int firstSumThatIsWrong(Problem problem) {
        for (int r = 0; r < problem.relations().count(); r++) {
            long difference = 0;
            for (int k = problem.relations().from(r); k < problem.relations().to(r); k++) {
                difference += (long) problem.relations().sign(r, k) * problem.counts()[problem.relations().cell(k)];
            }
            if (difference != 0) {
                return r;
            }
        }
        return -1;
    }

}
