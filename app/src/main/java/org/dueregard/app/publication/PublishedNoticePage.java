package org.dueregard.app.publication;

import java.util.List;

/// The notice that stays where a publication was withdrawn.
///
/// @param numbers what else of the plan was public when
record PublishedNoticePage(PublishedFound.Withdrawn notice, PublishedAddress at, List<PublishedNumber> numbers) {

    PublishedNoticePage {
        numbers = List.copyOf(numbers);
    }

}
