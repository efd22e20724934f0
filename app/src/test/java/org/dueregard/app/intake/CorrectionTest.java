package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.app.intake.Correction.ActionCorrection;
import org.dueregard.app.intake.Correction.Fate;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.app.intake.Documents.action;
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
        Correction nothing = CorrectionForm.of(keyed, whole, 1).toCorrection(whole, Outline.of(keyed).periods());

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
