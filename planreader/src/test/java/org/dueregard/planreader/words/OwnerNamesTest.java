package org.dueregard.planreader.words;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OwnerNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JT                                              | JT
            the YMT                                         | YMT
            Parish Officer and JT                           | Parish Officer; JT
            Engagement Officer and Comms                    | Engagement Officer; Comms
            Safety Manager and the YMT                      | Safety Manager; YMT
            HR and Print Team                               | HR; Print Team
            Repairs and Savings Officer                     | Repairs and Savings Officer
            Policy and Equality                             | Policy and Equality
            Personnel & payroll                             | Personnel & payroll
            Legal and Democratic Services                   | Legal and Democratic Services
            Parish Services & Policy and Equality           | Parish Services; Policy and Equality
            Insight team - Data Officer & Map Officer       | Insight team; Data Officer; Map Officer
            Head of Policy and Performance                  | Head of Policy and Performance
            Head of Policy and HR Manager                   | Head of Policy; HR Manager
            Head of Parish Services and Youth Action Team   | Head of Parish Services; Youth Action Team
            Head of Legal and Democratic Services           | Head of Legal and Democratic Services
            Jo Tallow and Parish Officer                    | Jo Tallow; Parish Officer
            JT/YMT + HR                                     | JT; YMT; HR
            Parish Manager, Print Officer and JT            | Parish Manager; Print Officer; JT
            Director of Homes, Health and Care              | Director of Homes, Health and Care
            JT, YMT and JT                                  | JT; YMT
            Director of Parishes, Ferry School Head         | Director of Parishes; Ferry School Head
            Assistant Director, Harbours                    | Assistant Director, Harbours
            ferry crew supervisor and tide tables manager   | ferry crew supervisor; tide tables manager
            policy and information team                     | policy and information team
            Liaison Officer (Gypsy/Traveller)               | Liaison Officer (Gypsy/Traveller)
            All staff                                       | All staff
            Jo Tallow (Quay Officer and Trainer)            | Jo Tallow (Quay Officer and Trainer)
            Quay Team (days - nights) / Jo Tallow (HR/IT)   | Quay Team (days - nights); Jo Tallow (HR/IT)
            """)
    void splitsBetweenNamesOnly(String words, String names) {
        assertThat(String.join("; ", OwnerNames.in(words).names())).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({ "HR and Print Team, 1", "Parish Officer and JT, 0", "Ferry Development and Quay Officer, 1",
            "Head of Parish Services and HR Manager, 0" })
    void doubtsWhatMayBeOneTeam(String words, int doubts) {
        List<String> doubtful = OwnerNames.in(words).doubtful();

        assertThat(doubtful).hasSize(doubts);
    }

}
