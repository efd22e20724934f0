package org.dueregard.app.intake;

import java.util.List;

/// What became of a decision.
public sealed interface DecideResult {

    /// It holds.
    ///
    /// @param questions how many it answers
    record Done(int questions) implements DecideResult {
    }

    /// Somebody else has decided meanwhile; theirs holds.
    ///
    /// @param questions the keys of those that are decided now
    record DecidedMeanwhile(List<String> questions) implements DecideResult {

        public DecidedMeanwhile {
            questions = List.copyOf(questions);
        }

    }

    /// There is a post with the title of the new one already.
    record PostExists() implements DecideResult {
    }

    /// The import is not in review, or no longer.
    record NotInReview() implements DecideResult {
    }

}
