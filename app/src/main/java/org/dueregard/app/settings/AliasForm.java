package org.dueregard.app.settings;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What a plan calls somebody, and who that is.
record AliasForm(
        @NotBlank(message = "Enter the initials, abbreviation or name as plans write it") @Size(max = 200,
                message = "It must be 200 characters or fewer") String written,
        @NotNull(message = "Choose who is meant") UUID means) {

    /// What is not sent is empty.
    AliasForm {
        written = Objects.requireNonNullElse(written, "").strip();
    }

}
