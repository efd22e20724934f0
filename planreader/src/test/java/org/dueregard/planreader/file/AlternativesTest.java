package org.dueregard.planreader.file;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AlternativesTest {

    private static final List<String> WORDS = List.of("deadline", "by", "when", "due", "end", "start", "begin", "no",
            "q1", "q4x", "lead", "officer", "(x", ")", "|", "yy", "a", "b", "c", "budget", "the", "what", "we will");

    @ParameterizedTest
    @ValueSource(strings = { ".*(?:deadline|by when|\\bdue\\b).*|end", "(?!.*no)(?:start|begin)\\w*|(?:q[1-4]|yy)x?",
            "(?:(?:a|b) ?)*c|(?:lead|what) ?(?:officer|the)?", "[(|)]x.*|y{2}|(?:the|we) ?(?:end|will)|.*[|].*",
            "(?!.*\\b(?:the|no)\\b).*(?:lead|officer|\\((?:x|c)).*|budget", "(?:a|b){0,2}|.{3}(?:c|end)" })
    void saysWhatTheWholePatternSays(String pattern) {
        Alternatives alternatives = new Alternatives(pattern);
        Random chance = new Random(20261123);
        int matched = 0;
        for (int i = 0; i < 4_000; i++) {
            StringBuilder line = new StringBuilder(WORDS.get(chance.nextInt(WORDS.size())));
            for (int more = chance.nextInt(4); more > 0; more--) {
                line.append(chance.nextBoolean() ? " " : "").append(WORDS.get(chance.nextInt(WORDS.size())));
            }
            boolean whole = Pattern.matches(pattern, line);
            matched += whole ? 1 : 0;
            assertThat(alternatives.matches(line.toString())).as(line.toString()).isEqualTo(whole);
        }
        assertThat(matched).isPositive();
    }

    @Test
    void takesTheFirstGroupThatAlwaysStandsThereApart() {
        assertThat(Alternatives.expanded("(?!no).*(?:ab|c(?:d|e)).*")).containsExactly("(?!no).*(?:ab).*",
                "(?!no).*(?:c(?:d|e)).*");
        assertThat(Alternatives.expanded("(?:a|b)*(?:c|d)")).containsExactly("(?:a|b)*(?:c)", "(?:a|b)*(?:d)");
        assertThat(Alternatives.expanded("(?:a|b)?")).containsExactly("(?:a|b)?");
    }

}
