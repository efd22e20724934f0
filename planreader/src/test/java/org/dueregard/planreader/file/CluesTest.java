package org.dueregard.planreader.file;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CluesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `.*(?:deadline|by when).*`     | `deadline, by when`
            `end`                          | `^end`
            `actions?`                     | `^action`
            `(?!.*no)(?:start|begin)\\w*`  | `^start, ^begin`
            `q(?:1|2)x`                    | `^q`
            `(?:q[1-4])x`                  | `^q`
            `(?:planned )?start`           | `start`
            `ba+c`                         | `^b`
            `\\bled by\\b.{0,9}`           | `^led by`
            `map.{0,12}(?:policy|council)` | `policy, council`
            `.*`                           | ``
            """)
    void saysWhatATextMustHold(String pattern, String clues) {
        assertThat(Clues.of(pattern).stream().map((clue) -> (clue.first() ? "^" : "") + clue.letters()).toList())
            .isEqualTo(java.util.List.of(clues.split(", ", -1)));
    }

    @Test
    void findsThePatternsThatCanMatch() {
        Clues clues = new Clues();
        clues.add(0, ".*(?:deadline|by when).*|end");
        clues.add(1, "lead(?: officer)?");
        clues.add(2, "(?:a|b)*");

        assertThat(clues.in("the deadline")).isEqualTo(0b101);
        assertThat(clues.in("week end")).isEqualTo(0b100);
        assertThat(clues.in("lead")).isEqualTo(0b110);
    }

}
