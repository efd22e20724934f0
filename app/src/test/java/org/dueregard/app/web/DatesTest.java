package org.dueregard.app.web;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatesTest {

    @Test
    void writesADayInFull() {
        assertThat(Dates.of(LocalDate.of(2026, 3, 31))).isEqualTo("31 March 2026");
    }

    @ParameterizedTest
    @CsvSource({ "2025-09-21, 2025-09-30, 21 to 30 September 2025",
            "2026-09-30, 2026-10-04, 30 September to 4 October 2026",
            "2026-12-01, 2027-01-31, 1 December 2026 to 31 January 2027", "2026-03-31, 2026-03-31, 31 March 2026" })
    void writesAnIntervalWithoutRepeating(LocalDate first, LocalDate last, String written) {
        assertThat(Dates.between(first, last)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-31T13:05:00Z, 31 March 2026 at 2:05pm", "2026-01-31T14:05:00Z, 31 January 2026 at 2:05pm",
            "2026-01-31T12:00:00Z, 31 January 2026 at midday", "2026-01-31T00:00:00Z, 31 January 2026 at midnight",
            "2026-01-31T12:30:00Z, 31 January 2026 at 12:30pm", "2026-06-30T23:15:00Z, 1 July 2026 at 12:15am" })
    void tellsTheTimeOfLondonInWinterAndInSummer(Instant moment, String written) {
        assertThat(Dates.of(moment)).isEqualTo(written);
    }

    @Test
    void putsACommaBetweenThousandsAndAnSBehindMoreThanOne() {
        assertThat(Numbers.of(1_204_567)).isEqualTo("1,204,567");
        assertThat(Numbers.counted(1, "action")).isEqualTo("1 action");
        assertThat(Numbers.counted(0, "action")).isEqualTo("0 actions");
        assertThat(Numbers.counted(1_200, "reply", "replies")).isEqualTo("1,200 replies");
    }

}
