package org.dueregard.app.settings;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.dueregard.app.organisation.NewPerson;
import org.dueregard.app.organisation.Person;
import org.dueregard.app.organisation.Role;

/// A person as the form has it.
///
/// @param version of the person when the form was made; 0 for a new one
record PersonForm(
        @NotBlank(message = "Enter the person's name") @Size(max = 200,
                message = "The name must be 200 characters or fewer") String name,
        @NotBlank(message = "Enter the person's email address") @Size(max = 250,
                message = "The email address must be 250 characters or fewer") @Email(
                        message = "Enter an email address, like name@example.gov.uk") String email,
        List<Role> roles, int version) {

    /// What is not sent is empty.
    PersonForm {
        name = Objects.requireNonNullElse(name, "").strip();
        email = Objects.requireNonNullElse(email, "").strip();
        roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
    }

    static PersonForm empty() {
        return new PersonForm("", "", List.of(), 0);
    }

    static PersonForm of(Person person) {
        return new PersonForm(person.name(), person.email(), List.copyOf(person.roles()), person.version());
    }

    NewPerson newPerson() {
        return new NewPerson(this.name, this.email, Set.copyOf(this.roles));
    }

}
