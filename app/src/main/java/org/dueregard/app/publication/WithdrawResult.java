package org.dueregard.app.publication;

/// What became of the wish to withdraw a publication.
public sealed interface WithdrawResult {

    /// It is no longer public: its address shows a notice, the first that was given.
    record Withdrawn() implements WithdrawResult {
    }

    /// The notice names a person.
    record NamesAPerson() implements WithdrawResult {
    }

}
