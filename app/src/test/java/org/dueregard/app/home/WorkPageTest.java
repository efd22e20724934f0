package org.dueregard.app.home;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dueregard.app.plan.ActionId;
import org.dueregard.app.plan.ActionState;
import org.dueregard.app.plan.ObjectiveId;
import org.dueregard.app.plan.Standing;
import org.dueregard.app.plan.Work;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Work.Item ITEM = new Work.Item(new ActionId(UUID.randomUUID()),
            new ObjectiveId(UUID.randomUUID()), "2.1", 1, "Ask tenants", "Tenants are heard", "Autumn 2025", null,
            ActionState.OVERDUE, Standing.UNDER_WAY, null, null);

    @Test
    void saysWhatIsMostPressing() {
        assertThat(page(List.of(ITEM, ITEM), List.of(ITEM), List.of()).headline())
            .isEqualTo("2 of your 3 actions are overdue.");
        assertThat(page(List.of(ITEM), List.of(), List.of()).headline()).isEqualTo("Your one action is overdue.");
        assertThat(page(List.of(), List.of(ITEM), List.of()).headline())
            .isEqualTo("Nothing is overdue. 1 action is due within 30 days.");
        assertThat(page(List.of(), List.of(), List.of()).headline())
            .isEqualTo("You are not responsible for any open action.");
    }

    @Test
    void tellsTheNextDeadlineWhereThereIsNothingToDo() {
        Work work = new Work(List.of(), List.of(), List.of(), List.of(ITEM), LocalDate.of(2027, 3, 31), null);

        assertThat(new WorkPage(work, TODAY, 0).headline())
            .isEqualTo("You have nothing to do. Your next deadline is 31 March 2027.");
    }

    @Test
    void listsTheLeadsDecisionsThatWait() {
        Work.Overview overview = new Work.Overview(9, 4, List.of(new Work.Late("Head of Housing", 3)), 1, 0, 2);
        WorkPage page = new WorkPage(new Work(List.of(), List.of(), List.of(), List.of(), null, overview), TODAY, 1);

        assertThat(page.waiting()).extracting(WorkPage.Waiting::words)
            .containsExactly("1 import to review", "2 names in the plans that stand for nobody yet",
                    "1 date to be confirmed");
        assertThat(page.overview()).isEqualTo("4 of 9 open actions in all plans are overdue.");
    }

    private static WorkPage page(List<Work.Item> overdue, List<Work.Item> soon, List<Work.Item> waiting) {
        return new WorkPage(new Work(overdue, soon, waiting, List.of(), null, null), TODAY, 0);
    }

}
