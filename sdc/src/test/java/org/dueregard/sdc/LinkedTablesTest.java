package org.dueregard.sdc;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// All three-way tables of five variables, of people of whom many stand twice, in which nothing is open but zeros. The seed
/// is in the name of the test.
class LinkedTablesTest {

    private static final int[] CODES = { 4, 6, 5, 3, 2 };

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2 })
    void everyUnsafeCountIsProtectedWithAProof(long seed) {
        FrequencyTable table = table(seed);

        Release release = DisclosureControl.protect(table);

        assertThat(release.report().cells(CellStatus.PRIMARY)).isPositive();
        assertThat(release.report().cells(CellStatus.LOST)).isZero();
        assertThat(release.report().isWhole()).isTrue();
        assertThat(release.certificates().check(table, List.of())).isEmpty();
    }

    private static FrequencyTable table(long seed) {
        List<Dimension> dimensions = new ArrayList<>();
        List<List<String>> tables = new ArrayList<>();
        for (int one = 0; one < CODES.length; one++) {
            dimensions.add(Dimension.of("d" + one, "c" + one));
            for (int two = one + 1; two < CODES.length; two++) {
                for (int three = two + 1; three < CODES.length; three++) {
                    tables.add(List.of("d" + one, "d" + two, "d" + three));
                }
            }
        }
        FrequencyTable.Builder builder = new FrequencyTable.Builder(Specification.of(dimensions, tables));
        Random random = new Random(seed);
        for (int k = 0; k < 60; k++) {
            List<String> row = row(random);
            builder.add(row, 1).add(row, 1);
        }
        return builder.build();
    }

    /// The first codes are frequent and the last rare.
    private static List<String> row(Random random) {
        List<String> row = new ArrayList<>();
        for (int codes : CODES) {
            row.add("v" + (int) (Math.pow(random.nextDouble(), 3) * codes));
        }
        return row;
    }

}
