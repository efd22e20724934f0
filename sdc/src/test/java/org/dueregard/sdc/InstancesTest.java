package org.dueregard.sdc;

import java.util.Optional;

import org.dueregard.sdc.engine.Problem;
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
