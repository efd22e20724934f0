package org.dueregard.app.intake;

import java.util.List;
import java.util.UUID;

import org.dueregard.app.organisation.Responsible;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuggestionsTest {

    private static final Responsible CLARE = new Responsible.ToPerson(UUID.randomUUID(), "Clare McDill");

    private static final Responsible OFFICER = new Responsible.ToPost(UUID.randomUUID(), "Customer Insight Officer");

    private static final Responsible WEB = new Responsible.ToService(UUID.randomUUID(), "Web and Communications");

    private static final List<Responsible> ALL = List.of(OFFICER, WEB, CLARE);

    @Test
    void knowsInitials() {
        assertThat(Suggestions.of("CMcD", ALL)).containsExactly(CLARE);
        assertThat(Suggestions.of("CIO", ALL)).containsExactly(OFFICER);
    }

    @Test
    void knowsWordsInCommonAndAbbreviations() {
        assertThat(Suggestions.of("Customer Insight", ALL)).containsExactly(OFFICER);
        assertThat(Suggestions.of("Web & Comms Team", ALL)).containsExactly(WEB);
    }

    @Test
    void suggestsNobodyWithoutLikeness() {
        assertThat(Suggestions.of("Housing Manager", ALL)).isEmpty();
    }

}
