package org.dueregard.app.settings;

import java.util.List;
import java.util.stream.Stream;

import org.dueregard.app.organisation.Person;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.components.Checkboxes;
import org.dueregard.app.web.components.Choice;
import org.jspecify.annotations.Nullable;

/// A person to add or to change.
///
/// @param person null for a new one
/// @param hasPassword whether they can sign in
/// @param link the whole address of a link just made; null where there is none
record PersonPage(@Nullable Person person, PersonForm form, FormErrors errors, boolean hasPassword,
        @Nullable String link) {

    String title() {
        return (this.person == null) ? "Add a person" : this.person.name();
    }

    String action() {
        return (this.person == null) ? "/settings/people" : "/settings/people/" + this.person.id().value();
    }

    String saveWords() {
        return (this.person == null) ? "Add and make a link" : "Save";
    }

    Checkboxes roles() {
        List<Choice> choices = Stream.of(Role.values()).map((role) -> Choice.of(role.name(), role.title())).toList();
        return Checkboxes.of("roles", "Roles")
            .choices(choices)
            .values(this.form.roles().stream().map(Role::name).toList())
            .error(this.errors.of("roles"))
            .classes("app-choices")
            .small();
    }

}
