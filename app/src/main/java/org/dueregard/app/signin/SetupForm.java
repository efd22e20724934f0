package org.dueregard.app.signin;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dueregard.app.duty.Nation;
import org.dueregard.app.organisation.NewAuthority;
import org.dueregard.app.organisation.NewPerson;
import org.dueregard.app.organisation.Role;

/// What the first page asks for.
///
/// @param slug "" to take one from the name
record SetupForm(String token,
        @NotBlank(message = "Enter the council's name") @Size(max = 200,
                message = "The council's name must be 200 characters or fewer") String council,
        @Pattern(regexp = "([a-z0-9]+(-[a-z0-9]+)*)?",
                message = "Enter small letters, digits and single hyphens, like 'aldermere'") String slug,
        @Pattern(regexp = "ENGLAND|WALES|SCOTLAND", message = "Choose the nation") String nation,
        @NotBlank(message = "Enter your name") @Size(max = 200,
                message = "Your name must be 200 characters or fewer") String name,
        @NotBlank(message = "Enter your email address") @Email(
                message = "Enter an email address, like name@example.gov.uk") String email,
        @NotBlank(message = "Enter a password") String password) {

    /// What is not sent is empty.
    SetupForm {
        token = Objects.requireNonNullElse(token, "");
        council = Objects.requireNonNullElse(council, "");
        slug = Objects.requireNonNullElse(slug, "").strip();
        nation = Objects.requireNonNullElse(nation, "");
        name = Objects.requireNonNullElse(name, "");
        email = Objects.requireNonNullElse(email, "");
        password = Objects.requireNonNullElse(password, "");
    }

    static SetupForm empty(String token) {
        return new SetupForm(token, "", "", Nation.ENGLAND.name(), "", "", "");
    }

    NewAuthority newAuthority() {
        String address = this.slug.isEmpty() ? slugOf(this.council) : this.slug;
        Nation where = Arrays.stream(Nation.values())
            .filter((one) -> one.name().equals(this.nation))
            .findFirst()
            .orElse(Nation.ENGLAND);
        return NewAuthority.of(address, this.council.strip(), where);
    }

    NewPerson newPerson() {
        return new NewPerson(this.name, this.email, Set.of(Role.ADMINISTRATOR));
    }

    /// A name as it can stand in an address, without the words that every council has.
    static String slugOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", " ")
            .replaceAll("\\b(the|of|city|county|district|borough|metropolitan|london|royal|council|and)\\b", " ")
            .strip()
            .replaceAll(" +", "-");
        return plain.isEmpty() ? "council" : plain;
    }

}
