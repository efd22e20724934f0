package org.dueregard.app.publication;

/// What became of the wish to publish.
public sealed interface PublishResult {

    /// It is public now.
    ///
    /// @param number counts the plan's publications
    record Published(int number) implements PublishResult {
    }

    /// The same had been published a moment before: nothing was done again.
    ///
    /// @param number of that publication
    record AlreadyPublished(int number) implements PublishResult {
    }

    /// The plan, or its publications, changed since the preview was looked at.
    record ChangedMeanwhile() implements PublishResult {
    }

    /// The statement names a person.
    record NamesAPerson() implements PublishResult {
    }

}
