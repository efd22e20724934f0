package org.dueregard.app.intake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dueregard.app.intake.Correction.ActionCorrection;
import org.dueregard.app.intake.Correction.Fate;
import org.dueregard.app.intake.CorrectionForm.ActionForm;
import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.Rag;
import org.dueregard.planreader.Sourced;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.app.intake.Documents.action;
import static org.dueregard.app.intake.Documents.at;
import static org.dueregard.app.intake.Documents.objective;

class CorrectionTest {

    private final PlanDocument read = Documents.of(objective("1.1", "Be heard", action("Ask", "May 2026", "QZ"),
            action("Answer", "TBC", "QZ"), action("Thank", "", "QZ")), objective("1.2", "Be seen"));

    @Test
    void changesNothingThatIsLeftAsItIs() {
        PlanDocument after = correct(unchanged());

        assertThat(after).isEqualTo(this.read);
    }

    @Test
    void readsTheNewWordsOfADeadlineAndKeepsItsPlace() {
        PlanAction action = first(correct(as(0, Fate.KEEP, 0, "Ask", "31 March 2027"), unchanged(1), unchanged(2)))
            .actions()
            .getFirst();

        assertThat(action.deadline().value().kind()).isEqualTo(Deadline.Kind.DATE);
        assertThat(action.deadline().place()).isEqualTo(objectiveRead().actions().getFirst().deadline().place());
    }

    @Test
    void removesJoinsSplitsAndMoves() {
        assertThat(texts(correct(as(0, Fate.REMOVE, 0, "Ask", "May 2026"), unchanged(1), unchanged(2))))
            .containsExactly("Answer", "Thank");
        assertThat(texts(correct(unchanged(0), as(1, Fate.JOIN, 0, "Answer", "TBC"), unchanged(2))))
            .containsExactly("Ask Answer", "Thank");
        assertThat(texts(correct(as(0, Fate.SPLIT, 0, "Ask first\nAsk again", "May 2026"), unchanged(1), unchanged(2))))
            .containsExactly("Ask first", "Ask again", "Answer", "Thank");
        PlanDocument moved = correct(unchanged(0), unchanged(1), as(2, Fate.MOVE, 2, "Thank", ""));
        assertThat(texts(moved)).containsExactly("Ask", "Answer");
        assertThat(moved.sections().getFirst().objectives().get(1).actions())
            .extracting((action) -> action.text().value())
            .containsExactly("Thank");
    }

    @Test
    void takesOverWhatTheActionAboveLacksFromTheOneThatIsJoined() {
        PlanAction above = new PlanAction(1, at("Ask"), List.of(at("QZ")), List.of(at("Half reply")),
                at(Deadline.read("")), null, List.of(at("Begun")), null, List.of(), List.of("Q1"));
        PlanAction below = new PlanAction(2, at("and answer"), List.of(at("QZ"), at("HR")), List.of(at("All reply")),
                at(Deadline.read("May 2026")), at(new Completion.InMonth(YearMonth.of(2026, 4))),
                List.of(at("Half done")), at(Rag.GREEN), List.of(at("Age")), List.of("Q2"));
        PlanDocument broken = Documents.of(objective("1.1", "Be heard", above, below));

        PlanAction joined = first(correctForm(broken, Fate.JOIN)).actions().getFirst();

        assertThat(joined.number()).isEqualTo(1);
        assertThat(joined.text().value()).isEqualTo("Ask and answer");
        assertThat(joined.owners()).extracting(Sourced::value).containsExactly("QZ", "HR");
        assertThat(joined.successMeasures()).extracting(Sourced::value).containsExactly("Half reply", "All reply");
        assertThat(joined.deadline().value().raw()).isEqualTo("May 2026");
        assertThat(joined.completed()).isNotNull();
        assertThat(joined.progress()).extracting(Sourced::value).containsExactly("Begun", "Half done");
        assertThat(joined.progressPeriods()).containsExactly("Q1", "Q2");
        assertThat(joined.rag()).isNotNull();
        assertThat(joined.protectedCharacteristics()).hasSize(1);
    }

    @Test
    void numbersOnlyTheFirstPartOfAnActionThatIsSplit() {
        PlanAction numbered = new PlanAction(3, at("Ask first\nAsk again"), List.of(), List.of(), at(Deadline.NONE),
                null, List.of(), null, List.of());
        PlanDocument document = Documents.of(objective("1.1", "Be heard", action("Ask", "May 2026"), numbered));

        assertThat(first(correctForm(document, Fate.SPLIT)).actions()).extracting(PlanAction::number)
            .containsExactly(null, 3, null);
    }

    /// With the form as it is shown, and the last action's fate.
    private static PlanDocument correctForm(PlanDocument read, Fate last) {
        Outline.Entry entry = Outline.of(read).entries().getFirst();
        CheckPage.Piece whole = CheckPage.Piece.of(entry, 0);
        CorrectionForm form = CorrectionForm.of(read, whole, 1);
        List<ActionForm> actions = new ArrayList<>(form.allActions());
        int at = whole.actions().size() - 1;
        actions.set(at, withFate(actions.get(at), last.name().toLowerCase(Locale.ROOT)));
        return with(form, actions).toCorrection(whole, Outline.of(read)).applyTo(read, entry);
    }

    private static ActionForm withFate(ActionForm form, String fate) {
        return new ActionForm(form.number(), form.text(), form.owners(), form.deadline(), form.measures(),
                form.completed(), form.notes(), fate, null);
    }

    private static CorrectionForm with(CorrectionForm form, List<ActionForm> actions) {
        return new CorrectionForm(form.seen(), form.part(), form.from(), form.sectionTitle(), form.ref(), form.text(),
                form.links(), form.seeActionsOf(), form.notApplicable(), actions);
    }

    @Test
    void removesAnActionWhateverIsTypedAsItsNumber() {
        PlanDocument two = Documents.of(objective("1.1", "Be heard", action("Ask", "May 2026"), action("Thank", "")));
        CheckPage.Piece whole = CheckPage.Piece.of(Outline.of(two).entries().getFirst(), 0);
        CorrectionForm form = CorrectionForm.of(two, whole, 1);
        List<ActionForm> actions = new ArrayList<>(form.allActions());
        actions.set(0, new ActionForm("first", "Ask", "", "", "", "", "", "remove", null));

        assertThat(with(form, actions).errors(whole, Outline.of(two)).any()).isFalse();
        assertThat(texts(with(form, actions).toCorrection(whole, Outline.of(two)).applyTo(two, whole.entry())))
            .containsExactly("Thank");
    }

    @Test
    void movesAnActionToTheObjectiveThatIsMeant() {
        PlanDocument two = Documents.of(objective("1.1", "Be heard", action("Ask", "May 2026")),
                objective("1.2", "Be seen"), objective(null, "Be asked"));
        CheckPage.Piece whole = CheckPage.Piece.of(Outline.of(two).entries().getFirst(), 0);
        CorrectionForm form = CorrectionForm.of(two, whole, 1);

        for (Map.Entry<String, Integer> meant : Map.of("1.2", 2, "1.2 be seen", 2, "Objective 3", 3).entrySet()) {
            CorrectionForm moving = with(form, List.of(moving(form.allActions().getFirst(), meant.getKey())));
            assertThat(moving.errors(whole, Outline.of(two)).any()).isFalse();
            assertThat(moving.toCorrection(whole, Outline.of(two)).actions().getFirst().moveTo())
                .isEqualTo(meant.getValue());
        }
        assertThat(with(form, List.of(moving(form.allActions().getFirst(), "9.9"))).errors(whole, Outline.of(two))
            .of("actions[0].moveTo")).isNotNull();
        ActionForm kept = form.allActions().getFirst();
        ActionForm undecided = new ActionForm(kept.number(), kept.text(), kept.owners(), kept.deadline(),
                kept.measures(), kept.completed(), kept.notes(), "keep", "1.2");
        assertThat(with(form, List.of(undecided)).errors(whole, Outline.of(two)).of("actions[0].moveTo")).isNotNull();
    }

    private static ActionForm moving(ActionForm form, String to) {
        return new ActionForm(form.number(), form.text(), form.owners(), form.deadline(), form.measures(),
                form.completed(), form.notes(), "move", to);
    }

    @Test
    void asksForTheWordsOfANewActionOfWhichAnythingIsTyped() {
        PlanDocument one = Documents.of(objective("1.1", "Be heard", action("Ask", "May 2026")));
        CheckPage.Piece whole = CheckPage.Piece.of(Outline.of(one).entries().getFirst(), 0);
        CorrectionForm form = CorrectionForm.of(one, whole, 1);

        for (ActionForm added : List.of(new ActionForm("", "", "", "", "All reply", "", "", null, null),
                new ActionForm("", "", "", "", "", "May 2026", "", null, null),
                new ActionForm("", "", "", "", "", "", "Begun", null, null),
                new ActionForm("4", "", "", "", "", "", "", null, null))) {
            List<ActionForm> actions = List.of(form.allActions().getFirst(), added);
            assertThat(with(form, actions).errors(whole, Outline.of(one)).of("actions[1].text")).isNotNull();
        }
    }

    @Test
    void addsAnAction() {
        ActionCorrection added = new ActionCorrection(null, "Report", List.of("AB"), "every year", List.of(), null,
                List.of(), Fate.KEEP, 0);

        assertThat(texts(correct(unchanged(0), unchanged(1), unchanged(2), added))).containsExactly("Ask", "Answer",
                "Thank", "Report");
    }

    @Test
    void keepsWhatTheFileSaysBesides() {
        PlanAction ask = objectiveRead().actions().getFirst();
        PlanAction reported = new PlanAction(null, ask.text(), ask.owners(), List.of(), ask.deadline(), null,
                List.of(Documents.at("Begun"), Documents.at("Begun")), null, List.of(), List.of("Q1", "Q2"));
        PlanDocument plain = Documents.of(objective("1.1", "Be heard", reported));
        PlanDocument keyed = new PlanDocument(plain.source(), null, null, null, plain.sections(), List.of(), List.of(),
                List.of(Documents.at(new PlanDocument.Initials("QZ", "Quality Adviser"))));
        Outline.Entry entry = Outline.of(keyed).entries().getFirst();

        CheckPage.Piece whole = CheckPage.Piece.of(entry, 0);
        Correction nothing = CorrectionForm.of(keyed, whole, 1).toCorrection(whole, Outline.of(keyed));

        assertThat(nothing.applyTo(keyed, entry)).isEqualTo(keyed);
    }

    private ActionCorrection[] unchanged() {
        return new ActionCorrection[] { unchanged(0), unchanged(1), unchanged(2) };
    }

    private ActionCorrection unchanged(int position) {
        PlanAction action = objectiveRead().actions().get(position);
        String raw = action.deadline().value().raw();
        return as(position, Fate.KEEP, 0, action.text().value(), (raw != null) ? raw : "");
    }

    private ActionCorrection as(int position, Fate fate, int moveTo, String text, String deadline) {
        PlanAction action = objectiveRead().actions().get(position);
        return new ActionCorrection(action.number(), text, List.of("QZ"), deadline, List.of(), null, List.of(), fate,
                moveTo);
    }

    private PlanObjective objectiveRead() {
        return first(this.read);
    }

    private PlanDocument correct(ActionCorrection... actions) {
        Correction correction = new Correction("Hearing residents", "1.1", "Be heard", List.of(), true, List.of(),
                List.of(actions));
        return correction.applyTo(this.read, Outline.of(this.read).entries().getFirst());
    }

    private static PlanObjective first(PlanDocument document) {
        return document.sections().getFirst().objectives().getFirst();
    }

    private static List<String> texts(PlanDocument document) {
        return first(document).actions().stream().map((action) -> action.text().value()).toList();
    }

}
