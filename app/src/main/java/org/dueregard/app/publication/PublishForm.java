package org.dueregard.app.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What somebody looked at and wishes to publish.
///
/// @param number the publication that it would be
/// @param content the hash of the plan as previewed, so that nothing else is published
/// @param statement the council's own words for the page; "" for none
record PublishForm(int number, @NotNull String content,
        @NotNull @Size(max = PublishForm.LENGTH, message = "Keep the statement to 2,000 characters") String statement) {

    static final int LENGTH = 2000;

}
