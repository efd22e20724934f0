package org.dueregard.app.organisation;

import java.util.Locale;
import java.util.Set;

/// A person to add, or what is true of a person from now on.
///
/// @param email with which they sign in; kept in small letters
public record NewPerson(String name, String email, Set<Role> roles) {

    public NewPerson {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        roles = Set.copyOf(roles);
    }

}
