package org.dueregard.planreader;

import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrganisationTest {

    /// What a title calls the document is no part of whose it is.
    @ParameterizedTest
    @CsvSource(textBlock = """
            Equality Scheme Harlow Moor Council,               Harlow Moor Council
            Equality Action Plan of the Borough of Eastmoor,   Borough of Eastmoor
            Harlow Moor District Council Equality Scheme,      Harlow Moor District Council
            HARLOW MOOR COUNCIL EQUALITY PLAN,                 Harlow Moor Council
            """)
    void isNamedByTheTitle(String title, String organisation) {
        PlanDocument plan = PlanReader.readText("plan",
                title + "\n\nAction\tLead\tBy when\nFit ramps\tBus Manager\tMay 2027\n");

        assertThat(Objects.requireNonNull(plan.organisation()).value()).isEqualTo(organisation);
    }

}
