package org.dueregard.planreader.dates;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The sentences are invented.
class StatedPeriodTest {

    @ParameterizedTest
    @CsvSource(
            textBlock = """
                    This scheme runs from 1 April 2026 to 31 March 2030.,                                  2026-04-01, 2030-03-31
                    It was agreed in May. The plan covers the two financial years from 1 April 2026 to 31 March 2028., 2026-04-01, 2028-03-31
                    The plan starts on 1 July 2025 and finishes on 30 June 2027.,                          2025-07-01, 2027-06-30
                    These outcomes set our direction from August 2025 to July 2029.,                       2025-08-01, 2029-07-31
                    Mae’r cynllun hwn yn rhedeg o 1 Ebrill 2024 tan 31 Mawrth 2028.,                       2024-04-01, 2028-03-31
                    For the period 1st April 2026 until 31st March 2027,                                   2026-04-01, 2027-03-31
                    The Mill Council Equality Plan runs from 1 April 2026 to 31 March 2030.,               2026-04-01, 2030-03-31
                    Our first scheme covers 1 April 2026 to 31 March 2030.,                                2026-04-01, 2030-03-31
                    The mentoring programme runs from April 2026 to March 2027.,,
                    The Council Plan runs from 1 April 2020 to 31 March 2024.,,
                    The Corporate Plan runs from 1 April 2020 to 31 March 2024.,,
                    The previous scheme ran and its objectives are for 1 April 2020 to 31 March 2024.,,
                    We held meetings from 1 April 2025 to 31 May 2025.,,
                    The plan runs from 1 April 2026 to 31 March 2020.,,
                    The plan was agreed in March 2026.,,
                    """)
    void isInASentence(String sentence, @Nullable String from, @Nullable String to) {
        String read = StatedPeriod.in(sentence).map((period) -> period.from() + " " + period.to()).orElse(null);

        assertThat(read).isEqualTo((from != null) ? from + " " + to : null);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Equality Scheme 2025-29,                    2025-01-01, 2029-12-31
            Delivery Plan 2025/26,                      2025-04-01, 2026-03-31
            Delivery Plan 2025/2026: progress report,   2025-04-01, 2026-03-31
            Report 2025/12,,
            Equality Plan,,
            """)
    void isInATitle(String title, @Nullable String from, @Nullable String to) {
        String read = StatedPeriod.ofTitle(title).map((period) -> period.from() + " " + period.to()).orElse(null);

        assertThat(read).isEqualTo((from != null) ? from + " " + to : null);
    }

}
