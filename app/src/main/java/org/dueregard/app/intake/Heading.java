package org.dueregard.app.intake;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What a plan is called and the time that it is for.
///
/// @param from its first day; null where that is not known
/// @param to its last day; null where that is not known
public record Heading(String title, @Nullable LocalDate from, @Nullable LocalDate to) {

    public Heading {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A plan has a title");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A plan ends after it begins");
        }
        title = title.strip();
    }

}
