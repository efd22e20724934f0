package org.dueregard.planreader;

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
                  parishes                                               each year
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
    void keepsControlCharactersFromTheTerminal() {
        PlanDocument plan = PlanReader.readText("plan.txt", "Objective 1 – Listen\n- Hold \u001b[31ma forum\n");

        assertThat(PlanText.write(plan, 80)).doesNotContain("\u001b");
    }

}
