package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.app.intake.Documents.action;
import static org.dueregard.app.intake.Documents.linking;
import static org.dueregard.app.intake.Documents.notApplicable;
import static org.dueregard.app.intake.Documents.objective;

class InquiryTest {

    @Test
    void asksNothingOfAPlanThatIsClear() {
        PlanDocument plan = Documents
            .of(objective("1.1", "Be heard", action("Hold a session", "31 March 2026", "Web Team")));

        assertThat(Inquiry.into(plan, plan, (name) -> true)).isEmpty();
    }

    @Test
    void asksOnceForEachNameHoweverItIsWritten() {
        PlanDocument plan = Documents.of(objective("1.1", "Be heard", action("Ask", "May 2026", "The Web Team"),
                action("Answer", "May 2026", "web  team"), action("Thank", "May 2026", "Known")));

        List<Question> asked = Inquiry.into(plan, plan, "Known"::equals);

        assertThat(asked).singleElement().isInstanceOfSatisfying(Question.WhoIsMeant.class, (question) -> {
            assertThat(question.asWritten()).isEqualTo("The Web Team");
            assertThat(question.spots()).extracting(Spot::label).containsExactly("1.1, action 1", "1.1, action 2");
        });
    }

    @Test
    void asksForEachActionOfWhichSomebodyIsStillToBeFound() {
        PlanDocument plan = Documents.of(objective("1.1", "Be heard", action("Ask", "May 2026", "TBC"),
                action("Answer", "May 2026", "To be agreed"), action("Thank", "May 2026", "QZ", "TBC")));

        assertThat(Inquiry.into(plan, plan, (name) -> false))
            .hasExactlyElementsOfTypes(Question.WhoIsMeant.class, Question.NobodyNamed.class,
                    Question.NobodyNamed.class)
            .extracting((question) -> question.spots().getFirst().value())
            .containsExactly("QZ", "TBC", "To be agreed");
    }

    @Test
    void asksOnceForTheSameWordsOfADeadline() {
        PlanDocument plan = Documents.of(objective("1.1", "Be heard", action("Ask", "sometime soon", "A"),
                action("Answer", "Sometime  soon", "A")));

        assertThat(Inquiry.into(plan, plan, (name) -> true)).singleElement()
            .isInstanceOfSatisfying(Question.WhenIsItDue.class, (question) -> {
                assertThat(question.doubt()).isNull();
                assertThat(question.spots()).hasSize(2);
            });
    }

    @Test
    void asksForDatesThatAreToBeConfirmedOrMissing() {
        PlanDocument plan = Documents
            .of(objective("1.1", "Be heard", action("Ask", "TBC", "A"), action("Answer", "", "A")));

        assertThat(Inquiry.into(plan, plan, (name) -> true))
            .map((question) -> ((Question.NoDateYet) question).toBeConfirmed())
            .containsExactly(true, false);
    }

    @Test
    void asksWhereLinksLead() {
        PlanDocument plan = Documents.of(linking("1.1", "Be heard", "1.1", "1.2", "9.9"), objective("1.2", "Be seen"));

        assertThat(Inquiry.into(plan, plan, (name) -> true)).map((question) -> (Question.WhereDoesItLead) question)
            .extracting(Question.WhereDoesItLead::target, Question.WhereDoesItLead::toItself)
            .containsExactly(org.assertj.core.groups.Tuple.tuple("1.1", true),
                    org.assertj.core.groups.Tuple.tuple("9.9", false));
    }

    @Test
    void asksWhyAndWhoFirstAndForALookLast() {
        PlanDocument read = Documents.of(notApplicable("1.1", "Be heard"),
                objective("1.2", "Be seen", action("Ask", "May 2026", "QZ"), action("Thank", "May 2026")));
        PlanDocument plan = new PlanDocument(read.source(), null, null, null, read.sections(),
                List.of(new Finding(Finding.Code.MENDED_ROW, List.of("1.2"), "Row 3 goes on in row 5.",
                        new Place.Cell(1, 3, 1, "Be seen"))));

        assertThat(Inquiry.into(plan, plan, (name) -> false)).hasExactlyElementsOfTypes(Question.WhoIsMeant.class,
                Question.NobodyNamed.class, Question.WhyNotApplicable.class, Question.IsItRight.class);
    }

    @Test
    void asksFirstOfAllWhereColumnsHaveRunTogether() {
        PlanDocument read = Documents.of(objective("1.2", "Be seen", action("Ask", "May 2026", "QZ")));
        PlanDocument plan = new PlanDocument(read.source(), null, null, null, read.sections(),
                List.of(new Finding(Finding.Code.COLUMNS_RUN_TOGETHER, List.of(), "The columns have run together.",
                        new Place.Lines(3, 4, "Be seen"))));

        assertThat(Inquiry.into(plan, plan, (name) -> false)).hasExactlyElementsOfTypes(Question.IsItRight.class,
                Question.WhoIsMeant.class);
    }

    @Test
    void keepsTheKeysOfQuestionsOverCorrectionsElsewhere() {
        PlanDocument before = Documents
            .of(objective("1.1", "Be heard", action("Ask", "TBC", "A"), action("Answer", "TBC", "A")));
        PlanDocument after = Documents.of(objective("1.1", "Be heard", action("Answer", "TBC", "A")));

        List<String> left = Inquiry.into(after, after, (name) -> true).stream().map(Question::key).toList();

        assertThat(Inquiry.into(before, before, (name) -> true)).map(Question::key)
            .element(1)
            .isEqualTo(left.getFirst());
    }

    @Test
    void tellsEqualActionsOfOneObjectiveApart() {
        PlanDocument plan = Documents
            .of(objective("1.1", "Be heard", action("Ask", "TBC", "A"), action("Ask", "TBC", "A")));

        assertThat(Inquiry.into(plan, plan, (name) -> true)).map(Question::key).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void asksAtTheObjectiveWhereTheDoubtStandsThoughAnotherHasTheSameReference() {
        PlanDocument plain = Documents
            .of(List.of(section(1, action("Ask", "03/04/2026", "A")), section(2, action("Offer", "04/05/2026", "A"))));
        Finding doubt = new Finding(Finding.Code.AMBIGUOUS_DEADLINE, List.of("1"), "It can be read in two ways.",
                new Place.Cell(2, 7, 4, "04/05/2026"));
        Finding mended = new Finding(Finding.Code.MENDED_ROW, List.of("1"), "Row 7 goes on in row 8.",
                new Place.Cell(2, 7, 1, "Fair work"));
        PlanDocument plan = new PlanDocument(plain.source(), null, null, null, plain.sections(), List.of(doubt, mended),
                List.of());
        Outline outline = Outline.of(plan);

        assertThat(Inquiry.into(plan, plan, (name) -> true)).flatExtracting(Question::spots)
            .extracting(Spot::objective)
            .containsExactly(2, 2);
        assertThat(outline.entries()).extracting((entry) -> Outline.Spots.isAbout(outline, mended, entry))
            .containsExactly(false, true);
    }

    /// A section whose only objective has the number 1 and stands in the seventh row of
    /// its table.
    private static PlanSection section(int table, PlanAction action) {
        PlanObjective objective = new PlanObjective(new Sourced<>("1", new Place.Cell(table, 7, 1, "1"), 1),
                new Sourced<>("Be fair", new Place.Cell(table, 7, 1, "1 Be fair"), 1), List.of(), true, List.of(),
                List.of(action));
        return new PlanSection(Documents.at("Section " + table), List.of(objective));
    }

}
