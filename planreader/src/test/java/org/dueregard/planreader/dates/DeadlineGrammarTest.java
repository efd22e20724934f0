package org.dueregard.planreader.dates;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineGrammarTest {

    private static final List<String> WORDS = List.of("by", "the", "end of", "every", "each", "year", "annually",
            "annual", "ongoing", "on-going", "on going", "tbc", "t.b.c", "to be confirmed", "not yet known", "none",
            "n/a", "N.A.", "nil", "March", "Monday", "Tue", "and", "or", "review", "quarterly", "six monthly",
            "fortnightly", "monthly", "weekly", "daily", "termly", "per annum", "p.a.", "biennial", "twice a year",
            "continuous", "rolling programme", "onwards", "until", "till", "parhaus", "bob blwyddyn", "i'w gadarnhau",
            "yn fisol", "chwarterol", "wythnosol", "erbyn", "Mawrth", "spring", "start", "early", "calendar", "dates",
            "meetings", "4 times per year", "2027", "-", "/", "(", ")", ",", "plan", "families", "as and when", "as",
            "required", "when", "needed", "ad hoc", "on request", "opportunistic", "throughout", "of the plan", "over",
            "life", "at latest", "minimum", "half", "yn ôl yr angen", "ym mhob cyfarfod", "drwy gydol", "y cynllun",
            "bob tair blynedd", "bob tymor", "ymlaen", "autumn", "term", "phase 1", "on an", "basis", "Ｍonthly");

    /// What is not looked at closely would not have been read.
    @Test
    void looksCloselyAtAllThatCanBeRead() {
        Random chance = new Random(11);
        int read = 0;
        for (int i = 0; i < 8_000; i++) {
            StringBuilder words = new StringBuilder(WORDS.get(chance.nextInt(WORDS.size())));
            for (int more = chance.nextInt(4); more > 0; more--) {
                words.append(' ').append(WORDS.get(chance.nextInt(WORDS.size())));
            }
            boolean understood = DeadlineGrammar.understood(words.toString()).isPresent();
            read += understood ? 1 : 0;
            assertThat(understood && !DeadlineGrammar.isPossible(DeadlineGrammar.lower(words.toString())))
                .as(words.toString())
                .isFalse();
            assertThat(understood && !DeadlineWords.mayBe(DeadlineGrammar.lower(words.toString()))).as(words.toString())
                .isFalse();
        }
        assertThat(read).isGreaterThan(400);
    }

    @Test
    void asksNoEndlessWordsWhetherTheyCountFromADay() {
        assertThat(DeadlineGrammar.isRelative("within six months of adoption")).isTrue();
        assertThat(DeadlineGrammar.isRelative("by the end of ".repeat(3_000) + "the year")).isFalse();
    }

    /// One word may be any, and behind a review all of them.
    @ParameterizedTest
    @ValueSource(strings = { "at each school meeting", "biannual", "ongoing, review with the parishes concerned",
            "unknown", "six-monthly", "on a termly basis", "erbyn diwedd blwyddyn 2027", "q3 2026/27",
            "for the whole life of the plan" })
    void looksAtWordsThatItKnows(String words) {
        assertThat(DeadlineWords.mayBe(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "ask the parishes about ramps", "train managers every year in fairness",
            "1.2 publish figures of pay for each grade by march" })
    void doesNotLookAtSentences(String words) {
        assertThat(DeadlineWords.mayBe(words)).isFalse();
        assertThat(DeadlineGrammar.understood(words)).isEmpty();
    }

}
