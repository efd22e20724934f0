package org.dueregard.app.intake;

/// What became of a correction.
sealed interface CorrectResult {

    /// It holds.
    record Done() implements CorrectResult {
    }

    /// Somebody else has corrected the same objective meanwhile; theirs holds.
    record CorrectedMeanwhile() implements CorrectResult {
    }

    /// The import is not in review, or no longer.
    record NotInReview() implements CorrectResult {
    }

}
