package org.dueregard.app.web;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "4 | 4", "1 2 | 1 and 2", "1 2 3 | 1 to 3",
            "1 2 3 5 8 9 | 1 to 3, 5, 8 and 9", "7 9 10 11 12 | 7 and 9 to 12" })
    void listsSeveralWithSpansForThoseInARow(String numbers, String listed) {
        List<Integer> all = Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList();

        assertThat(Numbers.listed(new TreeSet<>(all))).isEqualTo(listed);
    }

}
