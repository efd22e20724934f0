package org.dueregard.sdc.noise;

import static org.assertj.core.api.Assertions.assertThat;

import org.dueregard.sdc.audit.Tables;
import org.junit.jupiter.api.Test;

/// Multiples of 5 beside the counts 1 1 2 / 1 2 3 / 2 3 5, worked by hand.
class MultiplesTest {

    private static final int[] COUNTS = { 1, 1, 2, 1, 2, 3, 2, 3, 5 };

    @Test
    void beginsWithTheNearestAndMovesBesideTheCount() {
        Multiples multiples = new Multiples(Tables.twoByTwo(), COUNTS, 5, 0);

        assertThat(multiples.rounded()).containsExactly(0, 0, 0, 0, 0, 5, 0, 5, 5);
        assertThat(multiples.canMove(0, 1)).isTrue();
        assertThat(multiples.canMove(0, -1)).isFalse();
        assertThat(multiples.cost(0, 1)).isEqualTo(4 - 1);
        assertThat(multiples.cost(5, -1)).isEqualTo(3 - 2);
        assertThat(multiples.canMove(8, 1) || multiples.canMove(8, -1)).isFalse();
    }

    @Test
    void keepsCountOfWhatDoesNotAddUp() {
        Multiples multiples = new Multiples(Tables.twoByTwo(), COUNTS, 5, 0);
        assertThat(multiples.broken().stream()).containsExactly(1, 4);
        assertThat(multiples.excess(1)).isEqualTo(-1);

        multiples.move(4, 1);

        assertThat(multiples.rounded()).containsExactly(0, 0, 0, 0, 5, 5, 0, 5, 5);
        assertThat(multiples.broken().isEmpty()).isTrue();
        assertThat(multiples.canMove(4, 1)).isFalse();
        assertThat(multiples.cost(4, -1)).isEqualTo(2 - 3);
        multiples.move(5, -1);
        assertThat(multiples.excess(1)).isEqualTo(1);
        assertThat(multiples.excess(5)).isEqualTo(-1);
    }

    @Test
    void withStepsACountGoesFartherButNotBelowZero() {
        Multiples multiples = new Multiples(Tables.twoByTwo(), COUNTS, 5, 1);

        assertThat(multiples.canMove(0, -1)).isFalse();
        assertThat(multiples.canMove(8, -1)).isTrue();
        assertThat(multiples.cost(8, 1)).isEqualTo(5);
        multiples.move(8, 1);
        assertThat(multiples.canMove(8, 1)).isFalse();
        multiples.move(0, 1);
        assertThat(multiples.canMove(0, 1)).isTrue();
    }

}
