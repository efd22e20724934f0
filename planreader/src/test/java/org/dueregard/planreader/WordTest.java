package org.dueregard.planreader;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordTest {

    private static final String[] HEADINGS = { "Objective", "Action", "Lead officer", "Timescale" };

    @Test
    void readsSectionsNumberedListsAndColouredNotes() throws Exception {
        PlanDocument plan = new WordPlan().bold("Fernleigh District Council – Equality Action Plan 2026-2028")
            .paragraph("This plan is invented. It says what we will do.")
            .table(HEADINGS)
            .merged("Knowing our communities")
            .row("1.1 We know who lives here. (Links to 1.2)", "#Map the district by ward|#Publish the map;",
                    "Insight Manager and the HR Team", "March 2027 {Draft map shown to members}")
            .row("1.2 We ask people what they need", "*Hold two forums a year|>one in the north|*Publish what was said",
                    "Community Safety Manager|JT", "Twice a year|{Completed in May 2026}")
            .merged("Working for everyone")
            .row("2.1 Staff know the duty", "N/A", "", "")
            .read();

        assertThat(Outline.of(plan)).isEqualTo(
                """
                        # Knowing our communities
                        1.1 We know who lives here. (links 1.2)
                          1) Map the district by ward | Insight Manager; HR Team | month 2027-03-01 2027-03-31 | notes Draft map shown to members
                          2) Publish the map; | Insight Manager; HR Team | month 2027-03-01 2027-03-31 | notes Draft map shown to members
                        1.2 We ask people what they need
                          - Hold two forums a year one in the north | Community Safety Manager | recurring freq=monthly;interval=6 | completed 2026-05 | notes Completed in May 2026
                          - Publish what was said | JT | recurring freq=monthly;interval=6 | completed 2026-05 | notes Completed in May 2026
                        # Working for everyone
                        2.1 Staff know the duty (n/a)""");
        assertThat(value(plan.title())).isEqualTo("Fernleigh District Council – Equality Action Plan 2026-2028");
        assertThat(value(plan.organisation())).isEqualTo("Fernleigh District Council");
    }

    @Test
    void restartsWordsOwnNumbersInEachCell() throws Exception {
        PlanDocument plan = new WordPlan().table(HEADINGS)
            .row("1.1 First", "#Write a guide|#Send it round", "HR", "TBC")
            .row("1.2 Second", "#Train staff|#Ask how it went", "HR", "#May 2027|#June 2027")
            .read();

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1.1 First
                  1) Write a guide | HR | tbc
                  2) Send it round | HR | tbc
                1.2 Second
                  1) Train staff | HR | month 2027-05-01 2027-05-31
                  2) Ask how it went | HR | month 2027-06-01 2027-06-30""".strip());
    }

    @Test
    void givesMergedCellsToEachRowTheySpan() throws Exception {
        PlanDocument plan = new WordPlan()
            .table("Our priority", "What we will do", "Who", "By when", "How will we know?", "RAG",
                    "Protected characteristic")
            .row("Homes that are open to all", "Survey the homes", "Head of Housing", "Q3 2026/27", "90% surveyed", "G",
                    "Disability, age")
            .row("^", "Adapt ten homes a year", "^", "Annually", "Ten homes", "", "All")
            .fill(5, "FF0000")
            .read();

        assertThat(Outline.of(plan)).isEqualTo(
                """
                        #\s
                        - Homes that are open to all
                          - Survey the homes | Head of Housing | range 2026-10-01 2026-12-31 | GREEN | measures 90% surveyed | for age; disability
                          - Adapt ten homes a year | Head of Housing | recurring freq=yearly | RED | measures Ten homes | for all"""
                    .strip());
    }

    @Test
    void takesNumberedHeadingsAboveTablesForObjectives() throws Exception {
        PlanDocument plan = new WordPlan().bold("Equality objectives and action plan")
            .bold("Objective 1: Fair pay")
            .table("Action", "Owner", "Deadline", "Progress")
            .row("Publish the pay gap", "HR", "30/03/2027", "Figures drawn")
            .bold("Objective 2: Open doors")
            .table("Action", "Owner", "Deadline", "Progress")
            .row("Fit ramps", "Property Services", "As money allows", "")
            .read();

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1 Fair pay
                  - Publish the pay gap | HR | date 2027-03-30 2027-03-30 | notes Figures drawn
                2 Open doors
                  - Fit ramps | Property Services | unreadable""".strip());
    }

    @Test
    void readsATableForEachObjectiveUnderShortenedHeadings() throws Exception {
        PlanDocument plan = new WordPlan().bold("Equality plan")
            .paragraph("For the period 1 April 2027 to 31 March 2029")
            .bold("Objective 1: Fair pay")
            .table("What we’ll do", "Lead", "When by", "How we’ll know it’s working", "Where we are now")
            .row("Publish the pay gap", "HR", "30/03/2028", "Gap below 8%", "Figures drawn")
            .bold("Objective 2: Open doors")
            .table("What we’ll do", "Lead", "When by", "How we’ll know it’s working", "Where we are now")
            .row("See actions at objective 1", "", "", "", "")
            .read();

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1 Fair pay
                  - Publish the pay gap | HR | date 2028-03-30 2028-03-30 | measures Gap below 8% | notes Figures drawn
                2 Open doors (see 1)""".strip());
        assertThat(plan.period()).isNotNull();
    }

    @Test
    void readsHeadingsAndListsWithoutATable() throws Exception {
        WordPlan word = new WordPlan().bold("Equality objectives")
            .bold("Objective 1 – Listen")
            .paragraph("We will:")
            .paragraph("- Hold a forum")
            .paragraph("- Answer letters");

        assertThat(Outline.of(word.read())).isEqualTo("""
                #\s
                1 Listen
                  - Hold a forum |  | none
                  - Answer letters |  | none""".strip());
    }

    @Test
    void takesUnmarkedParagraphsForActionsWhereEachHasItsDate() throws Exception {
        PlanDocument plan = new WordPlan().table(HEADINGS)
            .row("1.1 First", "Hold an evening meeting.|Send paper copies.", "JT|YMT", "April – July 2027|May 2027")
            .row("1.2 Second", "Hold an evening meeting with bread.|Send paper copies.", "JT", "May 2027")
            .read();

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1.1 First
                  - Hold an evening meeting. | JT | range 2027-04-01 2027-07-31
                  - Send paper copies. | YMT | month 2027-05-01 2027-05-31
                1.2 Second
                  - Hold an evening meeting with bread. Send paper copies. | JT | month 2027-05-01 2027-05-31"""
            .strip());
    }

    @Test
    void saysWhereEachValueStands() throws Exception {
        PlanDocument plan = new WordPlan().paragraph("An invented plan.")
            .table(HEADINGS)
            .row("1.1 First", "Write a guide", "HR", "May 2027")
            .read();
        PlanAction action = plan.sections().getFirst().objectives().getFirst().actions().getFirst();

        assertThat(action.deadline().place()).isEqualTo(new Place.Cell(1, 2, 4, "May 2027"));
        assertThat(action.text().place().description()).isEqualTo("table 1, row 2, column 2");
    }

    @Test
    void leavesOutWordsDeletedByTrackedChanges() throws Exception {
        WordPlan word = new WordPlan().table(HEADINGS).row("1.1 First", "Write a", "HR", "May 2027");
        var paragraph = word.document.getTables().getFirst().getRow(1).getCell(1).getParagraphs().getFirst().getCTP();
        paragraph.addNewDel().addNewR().addNewDelText().setStringValue("poem");
        paragraph.addNewMoveFrom().addNewR().addNewT().setStringValue("moved away");
        paragraph.addNewIns().addNewR().addNewT().setStringValue(" guide");

        assertThat(Outline.of(word.read())).contains("- Write a guide | HR");
    }

    @Test
    void findsNoPlanInALetter() throws Exception {
        PlanDocument plan = new WordPlan().paragraph("Dear all, thank you for coming.").read();

        assertThat(plan.sections()).isEmpty();
        assertThat(Outline.findings(plan)).isEqualTo("NO_PLAN");
    }

    private static String value(@org.jspecify.annotations.Nullable Sourced<String> sourced) {
        return (sourced != null) ? sourced.value() : "";
    }

}
