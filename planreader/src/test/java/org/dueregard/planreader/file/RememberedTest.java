package org.dueregard.planreader.file;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedTest {

    @Test
    void asksOnceForTheSameWords() {
        AtomicInteger asked = new AtomicInteger();
        Remembered<Integer> lengths = new Remembered<>((text) -> {
            asked.incrementAndGet();
            return text.length();
        });

        assertThat(lengths.of("Lead: HR")).isEqualTo(8);
        assertThat(lengths.of("Lead: HR")).isEqualTo(8);
        assertThat(asked).hasValue(1);
    }

    @Test
    void keepsNoLongTextsAndNotMoreThanSaid() {
        Remembered<String> same = new Remembered<>((text) -> text);
        String paragraph = "word ".repeat(40);

        same.of(paragraph);
        assertThat(same.kept()).isZero();
        for (int i = 0; i < Remembered.MOST_KEPT + 10; i++) {
            same.of("line " + i);
        }

        assertThat(same.kept()).isLessThanOrEqualTo(Remembered.MOST_KEPT);
        assertThat(same.of("line 3")).isEqualTo("line 3");
    }

}
