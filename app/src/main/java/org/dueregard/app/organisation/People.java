package org.dueregard.app.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door to the people of a council and what they may do.
@Component
public class People {

    private final PersonRepository people;

    private final Audits audits;

    private final Clock clock;

    People(PersonRepository people, Audits audits, Clock clock) {
        this.people = people;
        this.audits = audits;
        this.clock = clock;
    }

    /// Everybody: those who are here by name, then those who have left.
    @Transactional(readOnly = true)
    public List<Person> list(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return this.people.all();
    }

    /// One person.
    ///
    /// @throws NoSuchInOrganisation shown as 404
    @Transactional(readOnly = true)
    public Person get(PersonId id, SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return existing(id);
    }

    /// Adds a person, who cannot sign in before they have a password.
    @Transactional
    public Saved add(NewPerson person, SignedIn by) {
        by.require(Permission.MANAGE_PEOPLE);
        PersonId id = new PersonId(UUID.randomUUID());
        if (!this.people.add(id, person)) {
            return new Saved.Taken();
        }
        this.people.grant(id, person.roles());
        this.audits.record(by, "added", "person", id.value(), null, person);
        return new Saved.Done(id.value());
    }

    /// Changes name, e-mail and roles. Roles count from the person's next request on.
    ///
    /// @param version of the person when it was read
    @Transactional
    public Saved change(PersonId id, NewPerson person, int version, SignedIn by) {
        by.require(Permission.MANAGE_PEOPLE);
        Set<PersonId> administrators = this.people.lockedAdministrators();
        Person before = existing(id);
        if (!person.roles().contains(Role.ADMINISTRATOR) && administrators.equals(Set.of(id))) {
            return new Saved.LastAdministrator();
        }
        if (!person.email().equals(before.email()) && this.people.emailIsTaken(person.email())) {
            return new Saved.Taken();
        }
        if (!this.people.change(id, person, version)) {
            return new Saved.ChangedMeanwhile();
        }
        this.people.grant(id, person.roles());
        this.audits.record(by, "changed", "person", id.value(), asNew(before), person);
        return new Saved.Done(id.value());
    }

    /// Somebody has left: they hold no posts and cannot sign in from now on.
    @Transactional
    public Saved leave(PersonId id, SignedIn by) {
        by.require(Permission.MANAGE_PEOPLE);
        if (this.people.lockedAdministrators().equals(Set.of(id))) {
            return new Saved.LastAdministrator();
        }
        Person before = existing(id);
        this.people.leave(id, this.clock.instant());
        this.audits.record(by, "marked as left", "person", id.value(), Map.of("posts", before.posts()), null);
        return new Saved.Done(id.value());
    }

    /// Somebody who had left is back, with the roles they had and no posts.
    @Transactional
    public Saved comeBack(PersonId id, SignedIn by) {
        by.require(Permission.MANAGE_PEOPLE);
        existing(id);
        this.people.comeBack(id);
        this.audits.record(by, "marked as back", "person", id.value(), null, null);
        return new Saved.Done(id.value());
    }

    /// Who signs in with this e-mail, in whichever council; empty where nobody does now.
    public Optional<Account> findAccount(String email) {
        return this.people.findByEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /// What a person of the council that is acted for may do now; empty where they have
    /// left.
    @Transactional(readOnly = true)
    public Optional<SignedIn> findSignedIn(Account account) {
        return this.people.find(account.person())
            .filter((person) -> !person.left())
            .map((person) -> new SignedIn(account.authority(), person.id().value(), person.name(),
                    person.posts().stream().map(Person.PostHeld::title).toList(), person.roles()));
    }

    private Person existing(PersonId id) {
        return this.people.find(id).orElseThrow(() -> new NoSuchInOrganisation("person"));
    }

    private static NewPerson asNew(Person person) {
        return new NewPerson(person.name(), person.email(), person.roles());
    }

    /// A person and the council they belong to.
    public record Account(UUID authority, PersonId person) {
    }

}
