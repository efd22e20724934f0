package org.dueregard.app.publication;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeWordsTest {

    private final OfficeWords offices = new OfficeWords(List.of("Tenancy Support Officer", "Waste and Recycling"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Policy Officer               | Policy Officer
            Head of Waste and Recycling  | Head of Waste and Recycling
            All managers                 | All managers
            Tenancy team                 | Tenancy team
            CMcD                         | Officer to be named
            HR                           | Officer to be named
            Marion Threlfall             | Officer to be named
            Marion, Policy Officer       | Officer to be named
            Housing                      | Officer to be named
            """)
    void showsOfficesAndNothingThatMayBeAPerson(String asWritten, String shown) {
        assertThat(this.offices.shown(asWritten)).isEqualTo(shown);
    }

}
