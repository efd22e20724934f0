package org.dueregard.app.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.PlanDocument;

/// A document in review: as corrected so far, what it asks, and what was decided.
///
/// @param questions the gravest first
/// @param decisions by the key of their question; some may answer questions that a correction has settled since
/// @param deadlines what was decided about deadlines, by where they stand
record Review(PlanDocument document, List<Question> questions, Map<String, Decision> decisions,
        Map<Where, Decision> deadlines) {

    Review {
        questions = List.copyOf(questions);
        decisions = Map.copyOf(decisions);
        deadlines = Map.copyOf(deadlines);
    }

    /// @param document as corrected so far
    /// @param read the same as it was read
    static Review of(PlanDocument document, PlanDocument read, Map<String, Decision> decisions,
            Predicate<String> known) {
        List<Question> questions = Inquiry.into(document, read, known);
        return new Review(document, questions, decisions, Where.deadlines(questions, decisions));
    }

    /// An action: its objective in the document and its place there, both counted from 1.
    record Where(int objective, int action) {

        /// Of two answers about one deadline the first in the order of the questions
        /// holds, one that
        /// says something before one that leaves the words as they are.
        private static Map<Where, Decision> deadlines(List<Question> questions, Map<String, Decision> decisions) {
            Map<Where, Decision> deadlines = new HashMap<>();
            for (Question question : questions) {
                Decision decision = decisions.get(question.key());
                boolean isAbout = question instanceof Question.WhenIsItDue || question instanceof Question.NoDateYet;
                if (isAbout && decision != null && question.allows(decision)) {
                    question.spots()
                        .forEach((spot) -> deadlines.merge(new Where(spot.objective(), spot.action()), decision,
                                (first, second) -> (first instanceof Decision.AsWritten) ? second : first));
                }
            }
            return deadlines;
        }

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

    /// What was decided about the deadline of an action, if anything was.
    Optional<Decision> aboutDeadline(int objective, int action) {
        return Optional.ofNullable(this.deadlines.get(new Where(objective, action)));
    }

    /// Whether what the reader found is decided, so that nobody need look at it again.
    boolean isSettled(Finding finding) {
        if (finding.code() != Finding.Code.UNREADABLE_DEADLINE) {
            return this.decisions.containsKey(Inquiry.Keys.finding(finding));
        }
        List<Spot> spots = Outline.Spots.deadlinesAt(outline(), finding);
        return !spots.isEmpty()
                && spots.stream().allMatch((spot) -> aboutDeadline(spot.objective(), spot.action()).isPresent());
    }

    /// Whether somebody has said that all of a section is right.
    boolean isChecked(int section) {
        return this.decisions.containsKey(checkedKey(section));
    }

    /// Whether somebody has corrected an objective, or looked at it and saved it as it
    /// was.
    boolean isCorrected(Outline.Entry entry) {
        return this.decisions.containsKey(correctedKey(entry.number()));
    }

    static String correctedKey(int objective) {
        return "corrected-objective:" + objective;
    }

    /// How many sections somebody has said to be right.
    long checkedSections() {
        return IntStream.rangeClosed(1, this.document.sections().size()).filter(this::isChecked).count();
    }

    /// Nothing was read.
    static Review empty(String source) {
        return new Review(new PlanDocument(source, null, null, null, List.of(), List.of()), List.of(), Map.of(),
                Map.of());
    }

    static String checkedKey(int section) {
        return "checked-section:" + section;
    }

}
