package org.dueregard.app.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.NotPermitted;
import org.dueregard.app.plan.NewProgress.NewEvidence;
import org.dueregard.app.plan.RecordResult.ChangedMeanwhile;
import org.dueregard.app.plan.RecordResult.Recorded;
import org.dueregard.app.plan.RecordResult.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@SpringBootTest
class PlansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private Plans plans;

    @Autowired
    private Actions actions;

    @Autowired
    private JdbcClient jdbc;

    private PlanFixture council;

    private PlanId plan;

    @BeforeEach
    void adopt() {
        this.council = new PlanFixture(this.jdbc);
        this.plan = this.plans.adopt(this.council.aPlan(), this.council.lead);
    }

    @AfterEach
    void leave() {
        ActingAuthority.clear();
    }

    @Test
    void givesBackWhatWasAdopted() {
        PlanTree tree = this.plans.tree(this.plan, this.council.lead);

        assertThat(tree.sections()).extracting(PlanTree.Section::title).containsExactly("Listening", "Other");
        assertThat(tree.branches().map((branch) -> branch.objective().ref())).containsExactly("2.1", "2.2", "3.1");
        assertThat(tree.branches().toList().get(1).objective().links())
            .extracting(EqualityObjective.Link::ref, (link) -> link.target() != null)
            .containsExactly(tuple("2.1", true), tuple("9.9", false));
        Action first = tree.actions().findFirst().orElseThrow();
        assertThat(first.deadline().said()).isEqualTo(PlanFixture.month(2025, 12));
        assertThat(first.officers()).extracting(ResponsibleOfficer::label).containsExactly("Housing Options Manager");
        assertThat(first.state(TODAY)).isEqualTo(ActionState.OVERDUE);
        assertThat(first.origin().place()).isEqualTo("table 1, row 2");
        assertThat(first.protectedCharacteristics()).containsExactly("disability");
        assertThat(this.plans.all(this.council.lead)).extracting(PlanSummary::number).containsExactly(1);
    }

    @Test
    void keepsEverythingThatWasSaid() {
        Action action = firstAction();

        RecordResult result = this.actions.record(action.id(),
                NewProgress.of(Standing.DONE, "All asked")
                    .movedTo(PlanFixture.month(2026, 12), "More people to ask")
                    .with(new NewEvidence.Link("Report", "https://council.example/report"))
                    .with(new NewEvidence.File("notes.txt", "What was said".getBytes(StandardCharsets.UTF_8))),
                action.entries(), this.council.officer);

        assertThat(result).isEqualTo(new Recorded());
        List<Progress> history = this.actions.history(action.id(), this.council.lead);
        assertThat(history).extracting(Progress::text).containsExactly("All asked", "Begun in spring");
        Progress said = history.getFirst();
        assertThat(said.recordedAs()).isEqualTo("Housing Options Manager");
        assertThat(said.deadlineBefore()).isEqualTo("by 12/2025");
        assertThat(said.deadlineAfter()).isEqualTo("by 12/2026");
        assertThat(said.evidence()).extracting(Progress.Evidence::name)
            .containsExactlyInAnyOrder("Report", "notes.txt");
        Action now = firstAction();
        assertThat(now.standing()).isEqualTo(Standing.DONE);
        assertThat(now.doneOn()).isNotNull();
        assertThat(now.deadline().words()).isEqualTo("by 12/2026");
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstSaid() {
        Action action = firstAction();
        this.actions.record(action.id(), NewProgress.of(Standing.UNDER_WAY, "First"), 1, this.council.officer);

        RecordResult result = this.actions.record(action.id(), NewProgress.of(Standing.UNDER_WAY, "Second"), 1,
                this.council.lead);

        assertThat(result).isInstanceOfSatisfying(ChangedMeanwhile.class, (changed) -> {
            assertThat(changed.version()).isEqualTo(2);
            assertThat(changed.entries()).extracting(ChangedMeanwhile.Entry::text).containsExactly("First");
        });
        assertThat(this.actions.record(action.id(), NewProgress.of(Standing.UNDER_WAY, "Second"), 2, this.council.lead))
            .isEqualTo(new Recorded());
    }

    @Test
    void recordsTheSameButtonPressedTwiceOnce() {
        Action action = firstAction();
        NewProgress said = NewProgress.of(Standing.UNDER_WAY, "Asked");

        this.actions.record(action.id(), said, 1, this.council.officer);

        assertThat(this.actions.record(action.id(), said, 1, this.council.officer)).isEqualTo(new Recorded());
        assertThat(this.actions.history(action.id(), this.council.lead)).hasSize(2);
    }

    @Test
    void refusesWhatIsMissingOrWrong() {
        NewProgress said = NewProgress.of(Standing.HELD_UP, " ").with(new NewEvidence.Link("", "javascript:alert(1)"));

        RecordResult result = this.actions.record(firstAction().id(), said, 1, this.council.officer);

        assertThat(result).isInstanceOfSatisfying(Refused.class,
                (refused) -> assertThat(refused.reasons()).containsOnlyKeys("text", "standingReason", "evidence"));
    }

    @Test
    void refusesThoseWhoAreNotResponsible() {
        Action second = this.plans.tree(this.plan, this.council.lead).actions().toList().get(1);

        assertThatThrownBy(() -> this.actions.record(second.id(), NewProgress.of(Standing.DONE, "Mine now"), 1,
                this.council.officer))
            .isInstanceOf(NotPermitted.class);
    }

    @Test
    void saysTheSameOfSeveralOrOfNone() {
        List<Action> both = this.plans.tree(this.plan, this.council.lead).actions().toList();
        NewProgress said = NewProgress.of(Standing.UNDER_WAY, "Both begun");

        RecordResult late = this.actions.record(Map.of(both.get(0).id(), 1, both.get(1).id(), 0), said,
                this.council.lead);
        assertThat(late).isInstanceOf(ChangedMeanwhile.class);
        assertThat(firstAction().entries()).isEqualTo(1);

        assertThat(this.actions.record(Map.of(both.get(0).id(), 1, both.get(1).id(), 1), said, this.council.lead))
            .isEqualTo(new Recorded());
        assertThat(firstAction().entries()).isEqualTo(2);
    }

    @Test
    void matchesANameEverywhere() {
        assertThat(this.plans.unmatchedOwners(this.council.lead))
            .containsExactly(new Plans.UnmatchedOwner("CD", "CD", 1));

        assertThat(this.plans.matchOwner("CD", this.council.manager(), this.council.lead)).isEqualTo(1);

        assertThat(this.plans.unmatchedOwners(this.council.lead)).isEmpty();
    }

    @Test
    void groupsTheWorkOfAnOfficer() {
        Work work = this.plans.workOf(this.council.officer, TODAY);

        assertThat(work.overdue()).extracting(Work.Item::text).containsExactly("Review how tenants are asked");
        assertThat(work.overdue()).extracting(Work.Item::lastSaid).containsExactly("Begun in spring");
        assertThat(work.waiting()).isEmpty();
        assertThat(work.overview()).isNull();
    }

    @Test
    void showsTheLeadWhoIsLate() {
        Work.Overview overview = this.plans.workOf(this.council.lead, TODAY).overview();

        assertThat(overview)
            .isEqualTo(new Work.Overview(2, 1, List.of(new Work.Late("Housing Options Manager", 1)), 0, 1, 1));
    }

    @Test
    void publishesOfficesAndNoNames() {
        PlanToPublish published = this.plans.forPublication(this.plan, TODAY, this.council.lead).orElseThrow();

        PlanToPublish.Objective first = published.sections().getFirst().objectives().getFirst();
        assertThat(first.actions().getFirst().owners())
            .containsExactly(new PlanToPublish.Owner("AB", "Housing Options Manager"));
        assertThat(first.actions().getFirst().successMeasures()).containsExactly("It is read");
        assertThat(published.sections().getFirst().objectives().get(1).links())
            .containsExactly(new PlanToPublish.Link("2.1", 1), new PlanToPublish.Link("9.9", null));
    }

    @Test
    void hidesPlansFromOtherCouncils() {
        ActingAuthority.clear();
        PlanFixture other = new PlanFixture(this.jdbc);

        assertThat(this.plans.all(other.lead)).isEmpty();
        assertThatThrownBy(() -> this.plans.tree(this.plan, other.lead)).isInstanceOf(NoSuchInPlan.class);
    }

    private Action firstAction() {
        return this.plans.tree(this.plan, this.council.lead).actions().findFirst().orElseThrow();
    }

}
