package org.dueregard.planreader;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
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
            Mill and Moor Fire and Rescue Service EDI Plan,    Mill and Moor Fire and Rescue Service
            Equality Objectives for Mill Constabulary,         Mill Constabulary
            University of Moorby Equality Outcomes 2026,       University of Moorby
            Moorby Hospitals NHS Foundation Trust: EDI Plan,   Moorby Hospitals NHS Foundation Trust
            """)
    void isNamedByTheTitle(String title, String organisation) {
        PlanDocument plan = PlanReader.readText("plan",
                title + "\n\nAction\tLead\tBy when\nFit ramps\tBus Manager\tMay 2027\n");

        assertThat(Objects.requireNonNull(plan.organisation()).value()).isEqualTo(organisation);
    }

    /// A line at the beginning that is a name and nothing else; the first line may end as
    /// other headings do.
    @ParameterizedTest
    @CsvSource(textBlock = """
            Moorby National Park Authority,   Moorby National Park Authority
            Mill Homes,                       Mill Homes
            Mill College of Further Education, Mill College of Further Education
            Merrow Transport Executive,       Merrow Transport Executive
            Prifysgol Glanmelin,              Prifysgol Glanmelin
            Fair homes for everybody,
            Our Service,
            Equality and Diversity Board,
            """)
    void isNamedByTheFirstLine(String line, @Nullable String organisation) {
        PlanDocument plan = PlanReader.readText("plan",
                line + "\n\nEquality objectives\n\nAction\tLead\tBy when\nFit ramps\tBus Manager\tMay 2027\n");

        assertThat(plan.organisation())
            .matches((name) -> name == null || !name.value().equals("Mill Homes") || name.confidence() < 0.7);
        String found = (plan.organisation() != null) ? plan.organisation().value() : null;
        assertThat(found).isEqualTo(organisation);
    }

}
