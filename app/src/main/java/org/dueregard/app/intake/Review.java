package org.dueregard.app.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.dueregard.planreader.PlanDocument;

/// A document in review: as corrected so far, what it asks, and what was decided.
///
/// @param questions the gravest first
/// @param decisions by the key of their question; some may answer questions that a correction has settled since
record Review(PlanDocument document, List<Question> questions, Map<String, Decision> decisions) {

    Review {
        questions = List.copyOf(questions);
        decisions = Map.copyOf(decisions);
    }

    static Review of(PlanDocument document, Map<String, Decision> decisions, Predicate<String> known) {
        return new Review(document, Inquiry.into(document, known), decisions);
    }

    Outline outline() {
        return Outline.of(this.document);
    }

    /// The questions that nobody has decided yet.
    List<Question> open() {
        return this.questions.stream().filter((question) -> decision(question).isEmpty()).toList();
    }

    /// The questions that are decided.
    List<Question> decided() {
        return this.questions.stream().filter((question) -> decision(question).isPresent()).toList();
    }

    /// What was decided, if that still answers the question.
    Optional<Decision> decision(Question question) {
        return Optional.ofNullable(this.decisions.get(question.key())).filter(question::allows);
    }

    /// Whether somebody has said that all of a section is right.
    boolean isChecked(int section) {
        return this.decisions.containsKey(checkedKey(section));
    }

    static String checkedKey(int section) {
        return "checked-section:" + section;
    }

}
