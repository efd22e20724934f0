package org.dueregard.app.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.app.intake.Documents.action;
import static org.dueregard.app.intake.Documents.linking;
import static org.dueregard.app.intake.Documents.notApplicable;
import static org.dueregard.app.intake.Documents.objective;

class AdoptionTest {

    private static final Responsible MANAGER = new Responsible.ToPost(UUID.randomUUID(), "Web Manager");

    @Test
    void adoptsWhatIsUndecidedAsItIsWritten() {
        PlanDocument read = Documents.of(linking("1.1", "Be heard", "1.1", "9.9"), notApplicable("1.2", "Be seen"),
                objective("1.3", "Be asked", action("Ask", "TBC", "QZ"), action("Answer", "sometime soon"),
                        action("Thank", "")));

        NewPlan plan = adopt(read, Map.of());

        List<NewObjective> objectives = plan.sections().getFirst().objectives();
        assertThat(objectives.get(0).links()).containsExactly("1.1", "9.9");
        assertThat(objectives.get(1).applicable()).isFalse();
        assertThat(objectives.get(1).notApplicableReason()).isNull();
        assertThat(objectives.get(2).actions()).extracting((action) -> action.deadline().kind())
            .containsExactly(Deadline.Kind.TBC, Deadline.Kind.UNREADABLE, Deadline.Kind.NONE);
        assertThat(objectives.get(2).actions().getFirst().owners()).containsExactly(new NewOwner("QZ", null));
    }

    @Test
    void adoptsWhatWasDecided() {
        PlanDocument read = Documents.of(linking("1.1", "Be heard", "1.1", "9.9"), notApplicable("1.2", "Be seen"),
                objective("1.3", "Be asked", action("Ask", "TBC", "QZ"), action("Answer", "sometime soon", "QZ"),
                        action("Thank", "")));

        NewPlan plan = adopt(read,
                Map.of(Question.WhoIsMeant.class, new Decision.Meant(MANAGER), Question.NobodyNamed.class,
                        new Decision.Meant(MANAGER), Question.WhenIsItDue.class, new Decision.Due("Autumn 2026"),
                        Question.NoDateYet.class, new Decision.Due("31 March 2026"), Question.WhyNotApplicable.class,
                        new Decision.NotApplicable("Done by the county", "Steering group"),
                        Question.WhereDoesItLead.class, new Decision.LeadsTo("1.3")));

        List<NewObjective> objectives = plan.sections().getFirst().objectives();
        assertThat(objectives.get(0).links()).containsExactly("1.3");
        assertThat(objectives.get(1).notApplicableReason()).isEqualTo("Done by the county");
        assertThat(objectives.get(1).notApplicableAgreedBy()).isEqualTo("Steering group");
        assertThat(objectives.get(2).actions()).extracting((action) -> action.deadline().raw())
            .containsExactly("31 March 2026", "Autumn 2026", "31 March 2026");
        assertThat(objectives.get(2).actions()).flatExtracting(NewAction::owners)
            .containsExactly(new NewOwner("QZ", MANAGER), new NewOwner("QZ", MANAGER),
                    new NewOwner("Web Manager", MANAGER));
    }

    @Test
    void keepsTheWordsOfADeadlineThatIsToBeConfirmed() {
        PlanDocument read = Documents.of(objective("1.1", "Be heard", action("Ask", "sometime soon", "A")));

        NewPlan plan = adopt(read, Map.of(Question.WhenIsItDue.class, new Decision.ToBeConfirmed()));

        assertThat(firstAction(plan).deadline())
            .isEqualTo(new Deadline("sometime soon", Deadline.Kind.TBC, null, null, null, null));
    }

    @Test
    void adoptsACorrectionAfterADecisionAboutWhatStoodThere() {
        PlanDocument read = doubting(action("Ask", "03/04/2026", "A"));
        Map<String, Decision> decided = Map.of(Inquiry.into(read, read, (name) -> true).getFirst().key(),
                new Decision.Due("31 March 2026"));
        Outline.Entry entry = Outline.of(read).entries().getFirst();
        CheckPage.Piece whole = CheckPage.Piece.of(entry, 0);
        PlanDocument now = new Correction("Hearing residents", "1.1", "Be heard", List.of(), true, List.of(),
                List.of(new Correction.ActionCorrection(null, "Ask", List.of("A"), "March 2027", List.of(), null,
                        List.of(), Correction.Fate.KEEP, 0)))
            .applyTo(read, whole.entry());

        Review review = Review.of(now, read, decided, (name) -> true);

        assertThat(review.questions()).isEmpty();
        assertThat(review.aboutDeadline(1, 1)).isEmpty();
        assertThat(firstAction(adopt(review)).deadline().raw()).isEqualTo("March 2027");
    }

    @Test
    void takesTheSameOfTwoDecisionsThatThePageShows() {
        PlanDocument one = doubting(action("Ask", "03/04/2026", "A"));
        Finding second = new Finding(Finding.Code.IMPLAUSIBLE_DEADLINE, List.of("1.1"), "It lies long before.",
                one.findings().getFirst().place());
        PlanDocument read = new PlanDocument(one.source(), null, null, null, one.sections(),
                List.of(one.findings().getFirst(), second), List.of());
        Map<String, Decision> decided = new HashMap<>();
        List<Question> asked = Inquiry.into(read, read, (name) -> true);
        decided.put(asked.getFirst().key(), new Decision.AsWritten());
        decided.put(asked.getLast().key(), new Decision.Due("3 April 2027"));

        for (int i = 0; i < 2; i++) {
            Review review = Review.of(read, read, decided, (name) -> true);
            assertThat(review.aboutDeadline(1, 1)).contains(new Decision.Due("3 April 2027"));
            assertThat(firstAction(adopt(review)).deadline().raw()).isEqualTo("3 April 2027");
            decided.put(asked.getFirst().key(), new Decision.Due("3 April 2027"));
            decided.put(asked.getLast().key(), new Decision.Due("4 March 2026"));
        }
    }

    /// A plan of one action, of whose deadline the reader is not sure.
    private static PlanDocument doubting(PlanAction action) {
        PlanDocument plain = Documents.of(objective("1.1", "Be heard", action));
        return new PlanDocument(plain.source(), null, null, null, plain.sections(),
                List.of(new Finding(Finding.Code.AMBIGUOUS_DEADLINE, List.of("1.1"), "It can be read in two ways.",
                        action.deadline().place())),
                List.of());
    }

    @Test
    void dropsALink() {
        PlanDocument read = Documents.of(linking("1.1", "Be heard", "1.1"));

        NewPlan plan = adopt(read, Map.of(Question.WhereDoesItLead.class, new Decision.Dropped()));

        assertThat(plan.sections().getFirst().objectives().getFirst().links()).isEmpty();
    }

    @Test
    void saysWhereEverythingComesFrom() {
        NewPlan plan = adopt(Documents.of(objective(null, "", action("Ask", "May 2026", "A"))), Map.of());

        assertThat(plan.sections().getFirst().objectives().getFirst().text()).isEqualTo("Objective 1");
        assertThat(firstAction(plan).place()).isEqualTo("table 1, row 2, column 1");
    }

    private static NewAction firstAction(NewPlan plan) {
        return plan.sections().getFirst().objectives().getFirst().actions().getFirst();
    }

    /// Each question of a kind is decided alike.
    private static NewPlan adopt(PlanDocument read, Map<Class<? extends Question>, Decision> alike) {
        Map<String, Decision> decisions = new HashMap<>();
        for (Question question : Inquiry.into(read, read, (name) -> false)) {
            Decision decision = alike.get(question.getClass());
            if (decision != null) {
                decisions.put(question.key(), decision);
            }
        }
        return adopt(Review.of(read, read, decisions, (name) -> false));
    }

    private static NewPlan adopt(Review review) {
        return Adoption.plan(review, new Adoption.Heading("Plan", null, null), UUID.randomUUID(),
                (name) -> Optional.empty());
    }

}
