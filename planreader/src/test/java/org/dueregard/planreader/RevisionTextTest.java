package org.dueregard.planreader;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A revision as a person and as a program read it.
class RevisionTextTest {

    private static final String OLDER = """
            Objective\tAction\tLead\tDeadline
            1.1 Parks welcome every visitor\t1) Mend the lower gate 2) Put up new seats\tJT\tMay 2027
            """;

    private static final String NEWER = """
            Objective\tAction\tLead\tDeadline
            1.1 Parks welcome every visitor\t1) Mend the upper gate 2) Ask the wardens\tJT\tJune 2027
            """;

    @Test
    void saysWhatChangedLineByLine() {
        String text = RevisionText.write(revision(), 80);

        assertThat(text).isEqualTo("""
                4 changes: 1 added, 1 dropped, 1 reworded, 1 newly dated

                1.1
                  action 1: reworded: Mend the [-lower-] {+upper+} gate
                      (line 2 > line 2)
                  action 1: deadline: [-May 2027-] {+June 2027+}
                      (line 2 > line 2)
                  action 2: dropped: Put up new seats
                      (line 2)
                  action 2: added: Ask the wardens
                      (line 2)
                """);
    }

    @Test
    void writesJson() {
        String json = PlanJson.write(revision());

        assertThat(json).contains("\"kind\" : \"reworded\"")
            .contains("\"at\" : \"/sections/0/objectives/0/actions/1\"")
            .contains("\"fate\" : \"gone\"");
    }

    @Test
    void saysOfWhichQuarterANoteIs() {
        String table = """
                Objective\tAction\tLead\tDeadline\tQ1\tQ2
                1.1 Parks welcome every visitor\tMend the lower gate\tJT\tMay 2027\tOn track\t%s
                """;
        PlanRevision revision = PlanRevision.between(PlanReader.readText("older", table.formatted("")),
                PlanReader.readText("newer", table.formatted("On track")));

        assertThat(RevisionText.write(revision, 80)).contains("progress: Q2: On track");
        assertThat(PlanJson.write(revision)).contains("\"progressPeriods\" : [ \"Q2\" ]");
    }

    @Test
    void saysThatNothingChanged() {
        PlanDocument plan = PlanReader.readText("plan", OLDER);

        assertThat(RevisionText.write(PlanRevision.between(plan, plan), 10)).isEqualTo("Nothing changed.\n");
    }

    private static PlanRevision revision() {
        return PlanRevision.between(PlanReader.readText("older", OLDER), PlanReader.readText("newer", NEWER));
    }

}
