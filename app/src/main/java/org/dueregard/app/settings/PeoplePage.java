package org.dueregard.app.settings;

import java.util.List;
import java.util.stream.Collectors;

import org.dueregard.app.organisation.Person;
import org.dueregard.app.organisation.Role;

record PeoplePage(List<Person> people, boolean mayManage) {

    PeoplePage {
        people = List.copyOf(people);
    }

    List<Person> here() {
        return this.people.stream().filter((person) -> !person.left()).toList();
    }

    List<Person> left() {
        return this.people.stream().filter(Person::left).toList();
    }

    String posts(Person person) {
        return person.posts().stream().map(Person.PostHeld::title).collect(Collectors.joining(", "));
    }

    String roles(Person person) {
        return person.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }

}
