package org.dueregard.app.settings;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// The name of a service or committee.
record NamedForm(@NotBlank(message = "Enter a name") @Size(max = 200,
        message = "The name must be 200 characters or fewer") String name) {

    /// What is not sent is empty.
    NamedForm {
        name = Objects.requireNonNullElse(name, "").strip();
    }

}
