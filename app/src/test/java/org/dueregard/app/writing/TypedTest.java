package org.dueregard.app.writing;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = { "31 3 2026", "31/3/2026", "31.03.2026", "2026-03-31", " 31-3-2026 " })
    void readsADayHoweverItIsTyped(String typed) {
        assertThat(Typed.day(typed)).contains(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "31 2 2026", "March 2026", "31 3", "31 3 2026 1" })
    void readsNothingElseAsADay(String typed) {
        assertThat(Typed.day(typed)).isEmpty();
    }

    @Test
    void takesListsApart() {
        assertThat(Typed.lines(" HR \n\n Head of HR\n")).containsExactly("HR", "Head of HR");
        assertThat(Typed.refs("2.7, 2.16,")).containsExactly("2.7", "2.16");
        assertThat(Typed.words("  ")).isNull();
    }

}
