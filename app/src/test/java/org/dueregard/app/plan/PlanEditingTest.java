package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.NotPermitted;
import org.dueregard.app.plan.PlanEditing.ActionText;
import org.dueregard.app.plan.PlanEditing.Draft;
import org.dueregard.app.plan.PlanEditing.Edited;
import org.dueregard.app.plan.PlanEditing.ObjectiveText;
import org.dueregard.app.plan.PlanEditing.Part;
import org.dueregard.app.plan.PlanEditing.PlanText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest
class PlanEditingTest {

    private static final ObjectiveText FIRST = new ObjectiveText("1", "People are heard", true, null, null,
            List.of("2"), List.of());

    private static final ActionText ASK = new ActionText(null, "Ask them", List.of("Housing Options Manager", "XY"),
            List.of("They answer"));

    @Autowired
    private PlanEditing editing;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    private PlanFixture council;

    private PlanId plan;

    private SectionId section;

    @BeforeEach
    void write() {
        this.council = new PlanFixture(this.jdbc);
        this.plan = this.editing.add(new PlanId(UUID.randomUUID()), new PlanText("By hand", null, null),
                this.council.lead);
        this.section = this.editing.add(new SectionId(UUID.randomUUID()), this.plan, "Listening", this.council.lead);
    }

    @AfterEach
    void leave() {
        ActingAuthority.clear();
    }

    @Test
    void writesAWholePlanByHand() {
        ObjectiveId objective = this.editing.add(new ObjectiveId(UUID.randomUUID()), this.section, FIRST,
                this.council.lead);

        this.editing.add(new ActionId(UUID.randomUUID()), objective, ASK, PlanFixture.month(2026, 12),
                this.council.lead);

        PlanTree tree = tree();
        assertThat(tree.sections()).extracting(PlanTree.Section::title).containsExactly("Listening");
        Action action = tree.actions().findFirst().orElseThrow();
        assertThat(action.number()).isEqualTo(1);
        assertThat(action.deadline().words()).isEqualTo("by 12/2026");
        assertThat(action.officers()).extracting(ResponsibleOfficer::asWritten, ResponsibleOfficer::isKnown)
            .containsExactly(tuple("Housing Options Manager", true), tuple("XY", false));
    }

    @Test
    void linksToAnObjectiveAsSoonAsItIsThere() {
        this.editing.add(new ObjectiveId(UUID.randomUUID()), this.section, FIRST, this.council.lead);

        ObjectiveId second = this.editing.add(new ObjectiveId(UUID.randomUUID()), this.section,
                new ObjectiveText("2", "Staff are trained", true, null, null, List.of(), List.of()), this.council.lead);

        EqualityObjective first = tree().branches().findFirst().orElseThrow().objective();
        assertThat(first.links()).extracting(EqualityObjective.Link::target).containsExactly(second);
        assertThat(this.plans.referringTo(second, this.council.lead)).extracting(EqualityObjective::ref)
            .containsExactly("1");
    }

    @Test
    void tellsTheSecondOfTwoWhoReword() {
        ObjectiveId objective = this.editing.add(new ObjectiveId(UUID.randomUUID()), this.section, FIRST,
                this.council.lead);
        Draft<ObjectiveText> draft = this.editing.objective(objective, this.council.lead);
        ObjectiveText changed = new ObjectiveText("1", "All people are heard", true, null, null, List.of(), List.of());

        assertThat(this.editing.change(objective, changed, draft.version(), this.council.lead))
            .isEqualTo(new Edited.Done());
        assertThat(this.editing.change(objective, FIRST, draft.version(), this.council.lead))
            .isEqualTo(new Edited.ChangedMeanwhile(draft.version() + 1));
        assertThat(tree().branches().findFirst().orElseThrow().objective().text()).isEqualTo("All people are heard");
    }

    @Test
    void movesPartsUpAndDownAndNotBeyondTheEnds() {
        ObjectiveId objective = this.editing.add(new ObjectiveId(UUID.randomUUID()), this.section, FIRST,
                this.council.lead);
        ActionId one = this.editing.add(new ActionId(UUID.randomUUID()), objective, ASK, PlanFixture.month(2026, 1),
                this.council.lead);
        ActionId two = this.editing.add(new ActionId(UUID.randomUUID()), objective, ASK, PlanFixture.month(2026, 2),
                this.council.lead);

        this.editing.move(Part.ACTION, two.value(), true, this.council.lead);
        this.editing.move(Part.ACTION, two.value(), true, this.council.lead);

        assertThat(tree().actions().map(Action::id)).containsExactly(two, one);
    }

    @Test
    void closesWithAReasonAndOpensAgain() {
        ObjectiveId objective = this.editing.add(new ObjectiveId(UUID.randomUUID()), this.section, FIRST,
                this.council.lead);
        ActionId action = this.editing.add(new ActionId(UUID.randomUUID()), objective, ASK, PlanFixture.month(2020, 1),
                this.council.lead);
        LocalDate today = LocalDate.of(2026, 11, 22);

        this.editing.close(Part.OBJECTIVE, objective.value(), "The service has ended", this.council.lead);
        assertThat(tree().actions().map((one) -> one.state(today))).containsExactly(ActionState.NOT_APPLICABLE);

        this.editing.reopen(Part.OBJECTIVE, objective.value(), this.council.lead);
        assertThat(tree().actions().map((one) -> one.state(today))).containsExactly(ActionState.OVERDUE);

        this.editing.close(Part.ACTION, action.value(), "Done elsewhere", this.council.lead);
        assertThat(tree().actions().map(Action::closedReason)).containsExactly("Done elsewhere");
    }

    @Test
    void refusesWhoMayNotWrite() {
        assertThatThrownBy(
                () -> this.editing.add(new SectionId(UUID.randomUUID()), this.plan, "Mine", this.council.officer))
            .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> this.editing.move(Part.SECTION, this.section.value(), true, this.council.officer))
            .isInstanceOf(NotPermitted.class);
    }

    @Test
    void keepsProgressAsItWasSaid() {
        ObjectiveId objective = this.editing.add(new ObjectiveId(UUID.randomUUID()), this.section, FIRST,
                this.council.lead);
        this.editing.add(new ActionId(UUID.randomUUID()), objective, ASK, PlanFixture.month(2026, 1),
                this.council.lead);

        assertThatThrownBy(() -> this.jdbc.sql("update plan_progress set text = 'otherwise'").update())
            .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> this.jdbc.sql("delete from plan_evidence").update())
            .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesInTheDatabaseWhatCannotBe() {
        ObjectiveId objective = this.editing.add(new ObjectiveId(UUID.randomUUID()), this.section, FIRST,
                this.council.lead);

        refused("update plan_objective set text = ' ' where id = ?", objective);
        refused("update plan_objective set number = 0 where id = ?", objective);
        refused("update plan_objective set section_id = gen_random_uuid() where id = ?", objective);
        refused("insert into plan_objective_link (objective_id, kind, position, target_ref) values (?, 'OTHER', 1, '2')",
                objective);
        refused("""
                insert into plan_action (id, plan_id, objective_id, text, position, deadline_kind, created_at)
                select gen_random_uuid(), plan_id, id, 'No words', 1, 'DATE', now() from plan_objective where id = ?""",
                objective);
        refused("""
                insert into plan_action (id, plan_id, objective_id, text, position, deadline_kind, deadline_raw,
                    deadline_start, deadline_end, created_at)
                select gen_random_uuid(), plan_id, id, 'Backwards', 1, 'RANGE', 'x', '2026-02-01', '2026-01-01', now()
                from plan_objective where id = ?""", objective);
    }

    private void refused(String sql, ObjectiveId objective) {
        assertThatThrownBy(() -> this.jdbc.sql(sql).param(objective.value()).update())
            .isInstanceOf(DataAccessException.class);
    }

    private PlanTree tree() {
        return this.plans.tree(this.plan, this.council.lead);
    }

}
