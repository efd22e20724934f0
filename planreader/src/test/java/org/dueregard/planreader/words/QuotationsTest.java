package org.dueregard.planreader.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuotationsTest {

    @Test
    void findsWholeWordsOfAQuotation() {
        Quotations quotations = new Quotations();
        quotations.add("Print the guide for all halls");

        assertThat(quotations.contains("the guide for all")).isTrue();
        assertThat(quotations.contains("halls")).isTrue();
        assertThat(quotations.contains("Print the")).isTrue();
        assertThat(quotations.contains("the guide for al")).isFalse();
        assertThat(quotations.contains("the guide of all")).isFalse();
        assertThat(quotations.contains("Print the guide for all halls and parks")).isFalse();
    }

    /// All lines of a text that one finding quotes whole are found in it; counted, not
    /// timed.
    @Test
    void looksForALineOnlyWhereItBegins() {
        Random chance = new Random(3);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int word = 0; word < 9; word++) {
                line.append((char) ('a' + chance.nextInt(26))).append((char) ('a' + chance.nextInt(26))).append(' ');
            }
            lines.add(line.toString().strip());
        }
        Quotations quotations = new Quotations();
        quotations.add(String.join(" ", lines));

        assertThat(lines).allMatch(quotations::contains);
        assertThat(quotations.compared()).isLessThan(2L * lines.size());
    }

}
