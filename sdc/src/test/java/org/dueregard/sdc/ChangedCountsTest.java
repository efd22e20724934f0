package org.dueregard.sdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ChangedCountsTest {

    private static final Specification WARD_BY_SEX = new Specification(
            List.of(Dimension.of("geo", "ward"), Dimension.of("sex", "sex")), List.of(List.of("geo", "sex")),
            DisclosureRules.usual(), List.of());

    @Test
    void roundedOnItsOwnACountCanBeGivenAway() {
        FrequencyTable table = people(Map.of("a", 2, "b", 2));

        ChangedCounts rounded = Rounding.conventional(table, List.of(), 5, Progress.SILENT);

        assertThat(count(rounded, "a")).isZero();
        assertThat(rounded.table().count(Cell.TOTAL)).hasValue(5);
        assertThat(rounded.givenAway()).extracting(FeasibilityInterval::toString).contains("1 to 2");
        assertThat(rounded.brokenSums()).isEqualTo(2);
        assertThat(rounded.summary()).contains("do not add up");
    }

    @Test
    void roundedTogetherCountsAddUp() {
        FrequencyTable table = people(Map.of("a", 2, "b", 2, "c", 7, "d", 13));

        ChangedCounts rounded = Rounding.controlled(table, List.of(), 5, 0, Progress.SILENT);

        assertThat(rounded.brokenSums()).isZero();
        assertThat(rounded.givenAway()).isEmpty();
        assertThat(rounded.table().cells()).allMatch((cell) -> cell.count().orElseThrow() % 5 == 0);
    }

    @Test
    void everyMethodTellsHowFarItHasCome() {
        FrequencyTable table = people(Map.of("a", 2, "b", 2, "c", 7, "d", 13));
        List<String> told = new ArrayList<>();
        Progress progress = (stage, share) -> {
            assertThat(share).isBetween(0.0, 1.0);
            told.add(stage);
        };

        Rounding.conventional(table, List.of(), 5, progress);
        Rounding.controlled(table, List.of(), 5, 0, progress);

        assertThat(told).contains("round each count", "round so that sums hold", "attack by linear programmes");
    }

    @Test
    void theSamePeopleGetTheSameNoise() {
        FrequencyTable.Builder builder = new FrequencyTable.Builder(WARD_BY_SEX);
        long seed = 12;
        Random random = new Random(seed);
        for (int k = 0; k < 300; k++) {
            builder.addKeyed(List.of("w" + k % 23, "F"), random.nextInt());
        }

        List<String> told = new ArrayList<>();
        ChangedCounts noisy = CellKeyNoise.protect(builder.build(), List.of(), 5, 3, 2,
                (stage, share) -> told.add(stage));

        for (int ward = 0; ward < 23; ward++) {
            Cell cell = Cell.TOTAL.and("ward", "w" + ward);
            assertThat(noisy.table().count(cell)).as("seed %d", seed)
                .isEqualTo(noisy.table().count(cell.and("sex", "F")));
        }
        assertThat(noisy.table().cells().filter((cell) -> List.of(1, 2).contains(cell.count().orElseThrow())))
            .isEmpty();
        assertThat(noisy.attack().contradiction()).isEmpty();
        assertThat(noisy.meanChange()).isBetween(0.5, 3.0);
        assertThat(told).contains("choose the noise", "add the noise");
    }

    @Test
    void noiseFromASecretIsTheSameEachTime() {
        FrequencyTable.Builder one = new FrequencyTable.Builder(WARD_BY_SEX).keyedBy(99);
        FrequencyTable.Builder other = new FrequencyTable.Builder(WARD_BY_SEX).keyedBy(99);
        for (String ward : List.of("a", "b", "c")) {
            one.add(List.of(ward, "F"), 9);
            other.add(List.of(ward, "F"), 9);
        }

        assertThat(CellKeyNoise.protect(one.build(), List.of(), 5, 3, 0, Progress.SILENT).table().cells())
            .containsExactlyElementsOf(
                    CellKeyNoise.protect(other.build(), List.of(), 5, 3, 0, Progress.SILENT).table().cells().toList());
    }

    @Test
    void whatCannotBeIsRefusedInPlainWords() {
        FrequencyTable table = people(Map.of("a", 2));

        assertThatThrownBy(() -> Rounding.conventional(table, List.of(), 1, Progress.SILENT))
            .isInstanceOf(RefusedInput.class)
            .hasMessage("Counts are rounded to multiples of 2 to 1000, not of 1.");
        assertThatThrownBy(() -> CellKeyNoise.protect(table, List.of(), 5, 3, 0, Progress.SILENT))
            .hasMessage("Noise by cell keys needs record keys: give one with each person, or a secret.");
        assertThatThrownBy(
                () -> new FrequencyTable.Builder(WARD_BY_SEX).add(List.of("a", "F"), 2).addKeyed(List.of("a", "F"), 1))
            .hasMessage("Record keys are given for all people or for none");
    }

    private static FrequencyTable people(Map<String, Integer> wards) {
        FrequencyTable.Builder builder = new FrequencyTable.Builder(WARD_BY_SEX);
        wards.forEach((ward, people) -> builder.add(List.of(ward, "F"), people));
        return builder.build();
    }

    private static int count(ChangedCounts changed, String ward) {
        return changed.table().count(Cell.TOTAL.and("ward", ward)).orElseThrow();
    }

}
