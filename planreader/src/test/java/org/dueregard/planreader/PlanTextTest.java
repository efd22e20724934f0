package org.dueregard.planreader;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTextTest {

    @Test
    void printsActionsInColumnsAndFindingsBelow() {
        PlanDocument plan = PlanReader.readText("plan.txt", """
                Objective\tAction\tLead\tDeadline
                1.1 Listen\t1) Hold a forum in each of the parishes 2) Write it up\tJT\tBy 31 March each year
                1.2 Answer\tN/A\t\t
                """);

        assertThat(PlanText.write(plan, 72)).isEqualTo("""
                plan.txt
                1 section, 2 objectives, 2 actions, 1 thing to look at

                1.1 Listen
                  1. Hold a forum in each of the        JT               By 31 March
                     parishes                                            each year
                                                                         (every year on
                                                                         31 March)
                  2. Write it up                        JT               By 31 March
                                                                         each year
                                                                         (every year on
                                                                         31 March)

                1.2 Answer
                  Not applicable

                TO LOOK AT

                1.2: The action is N/A and no reason is given. Say why, or what is to be
                done.
                  line 3
                """);
    }

    @Test
    void saysHowOftenAndUntilWhen() {
        PlanDocument plan = PlanReader.readText("plan.txt", """
                Action\tLead\tBy when
                Ring the clerks\tJT\tQuarterly until March 2026
                """);

        assertThat(PlanText.write(plan, 200)).contains("every 3 months until 31 March 2026");
    }

    @Test
    void alignsColumnsWhereMarksStandAboveLetters() {
        PlanDocument plan = PlanReader.readText("plan.txt", """
                Action\tLead\tBy when
                Cw\u0302rdd a\u0302 phobl y pentref\tAled\tMay 2027
                Cwrdd ag eraill yn y dref\tAled\tMay 2027
                """);

        List<Integer> columns = PlanText.write(plan, 80)
            .lines()
            .filter((line) -> line.contains("Aled"))
            .map((line) -> TerminalText.width(line.substring(0, line.indexOf("Aled"))))
            .toList();

        assertThat(columns).hasSize(2);
        assertThat(columns.getFirst()).isEqualTo(columns.getLast());
    }

    @Test
    void saysADeadlineAsPeopleDoAndNotTwice() {
        PlanDocument plan = PlanReader.readText("plan.txt", """
                Action\tLead\tBy when
                Mend the gate\tAled\t31 March 2027
                Paint the gate\tAled\tLate September 2026
                """);

        assertThat(PlanText.write(plan, 120)).contains("31 March 2027")
            .doesNotContain("(31 March 2027)")
            .contains("(21 to 30 September 2026)");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        PlanDocument plan = PlanReader.readText("plan.txt", "Objective 1 – Listen\n- Hold \u001b[31ma forum\n");

        assertThat(PlanText.write(plan, 80)).doesNotContain("\u001b");
    }

}
