package org.dueregard.sdc.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;

import org.dueregard.sdc.engine.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {

    /// What was hidden at an earlier beginning is published at the next unless it is
    /// named again.
    @ParameterizedTest
    @ValueSource(longs = { 51, 52, 53, 54, 55, 56, 57, 58, 59, 60 })
    void beginsAnewEachTime(long seed) {
        Problem problem = Tables.any(seed).problem(5, true, false);
        Condensed condensed = new Condensed(problem);
        Random random = new Random(seed);
        Room used = room(condensed);

        for (int round = 0; round < 50; round++) {
            BitSet hidden = (BitSet) condensed.primary.clone();
            int share = 1 + random.nextInt(9);
            condensed.every().stream().filter((group) -> random.nextInt(10) < share).forEach(hidden::set);
            int[] members = hidden.stream().toArray();
            Room fresh = room(condensed);

            assertThat(used.begin(members)).as("seed %d, round %d", seed, round).isEqualTo(fresh.begin(members));
            for (int member : members) {
                if (!condensed.primary.get(member)) {
                    assertThat(used.publish(member)).as("seed %d, round %d, group %d", seed, round, member)
                        .isEqualTo(fresh.publish(member));
                }
            }
        }
    }

    private static Room room(Condensed condensed) {
        return new Room(condensed.sums, condensed.loose, condensed.primary);
    }

}
