package org.dueregard.app.settings;

import java.util.List;
import java.util.UUID;

import org.dueregard.app.organisation.CouncilService;
import org.dueregard.app.organisation.Person;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.components.Checkboxes;
import org.dueregard.app.web.components.Choice;
import org.dueregard.app.web.components.Select;
import org.jspecify.annotations.Nullable;

/// A post to add or to change.
///
/// @param id null for a new one
record PostPage(@Nullable UUID id, boolean closed, PostForm form, List<CouncilService> services, List<Person> people,
        FormErrors errors, boolean mayEdit) {

    PostPage {
        services = services.stream().filter((service) -> !service.closed()).toList();
        people = people.stream().filter((person) -> !person.left()).toList();
    }

    String title() {
        return (this.id == null) ? "Add a post" : "Change a post";
    }

    String action() {
        return (this.id == null) ? "/settings/posts" : "/settings/posts/" + this.id;
    }

    Select service() {
        Select select = Select.of("service", "Service").option("", "The whole council");
        for (CouncilService service : this.services) {
            select = select.option(service.id().value().toString(), service.name());
        }
        return select.value((this.form.service() != null) ? this.form.service().toString() : "")
            .error(this.errors.of("service"));
    }

    Checkboxes holders() {
        List<Choice> choices = this.people.stream()
            .map((person) -> Choice.of(person.id().value().toString(), person.name()))
            .toList();
        return Checkboxes.of("holders", "Who holds it?")
            .choices(choices)
            .values(this.form.holders().stream().map(UUID::toString).toList())
            .classes("app-choices")
            .small();
    }

}
