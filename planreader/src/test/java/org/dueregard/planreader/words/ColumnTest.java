package org.dueregard.planreader.words;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnTest {

    private static final List<String> WORDS = Stream.of(
            "lead responsible officer owner who by whom target date timescale when deadline due end completed no ref q2 rag status",
            "how will we know success measure outcome kpi what do differently progress update notes links to objective 2",
            "priority aim theme focus area service team issue need gap resources budget partners corporate plan link risk",
            "protected characteristic strand group cyfeirnod arweinydd amserlen erbyn pryd mesur cynnydd statws cam nod",
            "action task step deliverable area of work programme year quarter 1 date started original total number of % # id",
            "residents training community housing support")
        .flatMap((line) -> Arrays.stream(line.split(" ")))
        .toList();

    /// The first kind whose pattern matches, found without asking most of them.
    @Test
    void asksEveryPatternThatCanMatch() {
        Random chance = new Random(7);
        int known = 0;
        for (int i = 0; i < 4_000; i++) {
            StringBuilder heading = new StringBuilder(WORDS.get(chance.nextInt(WORDS.size())));
            for (int more = chance.nextInt(5); more > 0; more--) {
                heading.append(' ').append(WORDS.get(chance.nextInt(WORDS.size())));
            }
            Column first = Stream.of(Column.values())
                .filter((column) -> column.matches(heading.toString()))
                .findFirst()
                .orElse(Column.OTHER);
            known += (first != Column.OTHER) ? 1 : 0;
            assertThat(Column.of(heading.toString())).as(heading.toString()).isEqualTo(first);
        }
        assertThat(known).isGreaterThan(500);
    }

}
