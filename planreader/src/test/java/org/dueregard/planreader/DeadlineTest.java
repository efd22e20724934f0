package org.dueregard.planreader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTest {

    @ParameterizedTest
    @CsvFileSource(resources = "deadlines.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void readsWhatIsPrinted(String words, String kind, String start, String end, String recurrence, String qualifier) {
        Deadline deadline = Deadline.read(words);

        String read = String.join(" | ", deadline.kind().name(), String.valueOf(deadline.start()),
                String.valueOf(deadline.end()), String.valueOf(deadline.recurrence()),
                String.valueOf(deadline.qualifier()));
        assertThat(read).isEqualTo(String.join(" | ", kind, start, end, recurrence, qualifier));
        assertThat(deadline.raw()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "-", "–", "N/A", "n/a", "None" })
    void findsNoDeadline(String words) {
        assertThat(Deadline.read(words)).isEqualTo(Deadline.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "TDO", "As soon as possible", "31 June 2026", "45/13/2026", "Q5 2025/26", "2025/27",
            "When the new system is in place", "March", "31 March", "12", "Thirtieth of March", "March 2026 or so",
            "Annual leave", "Q3", "ongoing ongoing" })
    void keepsWordsThatAreNoDate(String words) {
        assertThat(Deadline.read(words))
            .isEqualTo(new Deadline(words, Deadline.Kind.UNREADABLE, null, null, null, null));
    }

    @Test
    void collapsesWhiteSpaceInTheWords() {
        assertThat(Deadline.read("  by\n 31\u00a0March   2026 ").raw()).isEqualTo("by 31 March 2026");
    }

}
