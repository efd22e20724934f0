package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// Why an objective as read is doubtful. Somebody who has corrected it, or looked at it and saved it, has
/// settled every doubt.
final class Doubts {

    /// Below this the reader is not sure enough.
    private static final double SURE = 0.75;

    private Doubts() {
    }

    static List<String> about(Review review, Outline.Entry entry) {
        if (review.isCorrected(entry)) {
            return List.of();
        }
        List<String> doubts = new ArrayList<>();
        review.document()
            .findings()
            .stream()
            .filter((finding) -> isDoubt(finding.code()) && Spots.isAbout(finding, entry))
            .map(Finding::message)
            .forEach(doubts::add);
        unsure(doubts, "the number", entry.objective().ref());
        unsure(doubts, "the words of the objective", entry.objective().text());
        entry.objective().links().forEach((link) -> unsure(doubts, "the link to " + link.value(), link));
        int position = 0;
        for (PlanAction action : entry.objective().actions()) {
            position++;
            unsure(doubts, "the words of action " + position, action.text());
            action.owners().forEach((owner) -> unsure(doubts, "“" + owner.value() + "”", owner));
            unsure(doubts, "the deadline of action " + position, action.deadline());
            unsure(doubts, "when action " + position + " was completed", action.completed());
        }
        return doubts.stream().distinct().toList();
    }

    private static void unsure(List<String> doubts, String what, @Nullable Sourced<?> value) {
        if (value != null && value.confidence() < SURE) {
            doubts.add("We are not sure of " + what + ".");
        }
    }

    private static boolean isDoubt(Finding.Code code) {
        return switch (code) {
            case NO_PLAN, UNREADABLE_DEADLINE, AMBIGUOUS_DEADLINE, AMBIGUOUS_ALLOCATION, IMPLAUSIBLE_DEADLINE,
                    AMBIGUOUS_OWNER, WORDS_SET_ASIDE, EMPTY_ITEM, ORPHAN_TEXT, MENDED_ROW, DOUBTFUL_PROGRESS,
                    DATE_IN_TEXT, REPEATED_ACTION ->
                true;
            default -> false;
        };
    }

}
