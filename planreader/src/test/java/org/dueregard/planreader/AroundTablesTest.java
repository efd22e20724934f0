package org.dueregard.planreader;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Plans whose tables stand among other words, as councils publish them.
class AroundTablesTest {

    @Test
    void wordsBelowABareHeadingAreTheObjective() throws Exception {
        String source = """
                # Fernleigh Equality Action Plan

                ## Equality Objective 1

                Everyone can use our buildings.

                This matters since people told us of steps.

                | Who | When | What we will do | What will be different |
                | --- | --- | --- | --- |
                | HR | May 2027 | Teach staff to sign | All know how |

                ## Equality Objective 2

                Lead: Head of Homes

                Everyone can find a home.

                | Who | When | What we will do | What will be different |
                | --- | --- | --- | --- |
                | JT | June 2027 | Ask who waits | A page of figures |
                """;

        PlanDocument plan = PlanReader.read("plan.md", source.getBytes(StandardCharsets.UTF_8));

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1 Everyone can use our buildings.
                  - Teach staff to sign | HR | month 2027-05-01 2027-05-31 | measures All know how
                2 Everyone can find a home.
                  - Ask who waits | JT | month 2027-06-01 2027-06-30 | measures A page of figures""");
    }

    @Test
    void titlesOfSectionsAreNoLegend() throws Exception {
        String source = """
                # Fernleigh Equality Action Plan

                ## Theme 1: Leadership, Workforce

                | Objective | Action | Lead | Deadline |
                | --- | --- | --- | --- |
                | 1 Fair leaders | Teach all managers | HR | May 2027 |

                ## Theme 2: Access, Inclusion

                | Objective | Action | Lead | Deadline |
                | --- | --- | --- | --- |
                | 2 Open doors | Mend the ramps | Estates | June 2027 |
                """;

        PlanDocument plan = PlanReader.read("plan.md", source.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.sections()).extracting((section) -> section.title().value())
            .containsExactly("Theme 1: Leadership, Workforce", "Theme 2: Access, Inclusion");
    }

    @Test
    void whatAnActionSaysOfItsTimeIsNotThePlans() {
        PlanDocument plan = PlanReader.readText("plan.txt", """
                Equality Plan 2025–2029

                Objective 1: Fair access
                • The plan of the harbour is shown from April 2026 to March 2027 (Lead: Harbour Team)
                • Publish a guide (Lead: HR)
                """);

        assertThat(java.util.Objects.requireNonNull(plan.period()).value().to()).hasToString("2029-12-31");
    }

    @Test
    void wordsBesideTheCellsOfADrawnRowAreSaid() throws Exception {
        String source = """
                <h1>Equality Plan</h1><div role="table"><div role="row"><div role="columnheader">Objective</div>
                <div role="columnheader">Action</div><div role="columnheader">Lead</div></div>
                <div role="row">Loose words<div role="cell">1. Fair access</div><div role="cell">Teach all managers</div>
                <div role="cell">HR Team</div></div></div>
                """;

        PlanDocument plan = PlanReader.read("plan.html", source.getBytes(StandardCharsets.UTF_8));

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1 Fair access
                  - Teach all managers | HR Team | none""");
        assertThat(plan.ignored()).anyMatch((words) -> words.text().equals("Loose words"));
    }

    @Test
    void aHeadingAboveFiguresGroupsNoObjectives() throws Exception {
        String source = """
                # Fernleigh Equality Action Plan

                ## Who works for us

                | 31 March 2026 | Women | Men |
                | --- | --- | --- |
                | Headcount | 402 | 371 |

                | Objective | Action | Lead | Deadline |
                | --- | --- | --- | --- |
                | 1 Fair work | Report on pay | HR | May 2027 |
                """;

        PlanDocument plan = PlanReader.read("plan.md", source.getBytes(StandardCharsets.UTF_8));

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1 Fair work
                  - Report on pay | HR | month 2027-05-01 2027-05-31""");
    }

    @Test
    void ticksBelowYearsSayWhen() throws Exception {
        PlanDocument plan = new PdfPlan(true, true)
            .table(new float[] { 4, 5, 3, 2, 2 }, "Objective", "Action", "Owner", "2026/27", "2027/28")
            .row("1. Fair work", "Report on pay", "HR", "✓", "")
            .row("2. Fair homes", "Ask who waits", "JT", "", "✓")
            .read();

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1 Fair work
                  - Report on pay | HR | range 2026-04-01 2027-03-31
                2 Fair homes
                  - Ask who waits | JT | range 2027-04-01 2028-03-31""");
    }

}
