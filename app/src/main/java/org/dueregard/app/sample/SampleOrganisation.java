package org.dueregard.app.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.duty.Nation;
import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.organisation.Committees;
import org.dueregard.app.organisation.NewAuthority;
import org.dueregard.app.organisation.NewPerson;
import org.dueregard.app.organisation.NewPost;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.PersonId;
import org.dueregard.app.organisation.Posts;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.ServiceId;
import org.dueregard.app.organisation.Services;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.signin.Passwords;
import org.jspecify.annotations.Nullable;

/// Enters the council itself: services, posts, people, committees and what plans call them.
final class SampleOrganisation {

    /// With which all of them sign in. It is no secret: the demonstration listens on this
    /// machine alone and holds nothing real. No other way of starting makes a known
    /// password.
    static final String PASSWORD = "quiet-river-otter";

    private final Authorities authorities;

    private final Services services;

    private final Posts posts;

    private final People people;

    private final Committees committees;

    private final Aliases aliases;

    private final Passwords passwords;

    SampleOrganisation(Authorities authorities, Services services, Posts posts, People people, Committees committees,
            Aliases aliases, Passwords passwords) {
        this.authorities = authorities;
        this.services = services;
        this.posts = posts;
        this.people = people;
        this.committees = committees;
        this.aliases = aliases;
        this.passwords = passwords;
    }

    /// The council's administrator, who may enter the rest. Founds the council first
    /// where
    /// it is not there yet.
    SignedIn found(List<SamplePerson> people) {
        SamplePerson administrator = people.stream()
            .filter((person) -> person.roles().contains(Role.ADMINISTRATOR))
            .findFirst()
            .orElseThrow();
        return this.people.findAccount(administrator.email())
            .map(this::signedIn)
            .orElseGet(() -> this.authorities.found(
                    NewAuthority.invented("aldermere", "Aldermere District Council", Nation.ENGLAND),
                    asNew(administrator)));
    }

    /// Enters everything and everybody else.
    ///
    /// @return everybody by the name's part of their e-mail
    Map<String, SignedIn> enter(List<SamplePerson> people, SignedIn founder) {
        Authority council = this.authorities.current().orElseThrow();
        this.authorities
            .change(new Authority(council.id(), council.slug(), council.name(), council.nation(), council.colour(),
                    new Authority.Contact("Equality and inclusion", "equality@aldermere.example", "01632 960 417"),
                    council.logoMediaType(), council.invented(), council.version()), founder);
        Map<String, ServiceId> services = new HashMap<>();
        SampleTable.read("services.csv")
            .stream()
            .map((line) -> line.getField("service"))
            .forEach((name) -> services.put(name, new ServiceId(this.services.add(name, founder).orThrow())));
        Map<String, PersonId> ids = new HashMap<>();
        for (SamplePerson person : people) {
            add(person, services, ids, founder);
        }
        SampleTable.read("committees.csv")
            .forEach((line) -> this.committees.add(line.getField("committee"), founder).orThrow());
        Map<String, Responsible> known = known(founder);
        SampleTable.read("aliases.csv")
            .forEach((line) -> this.aliases.remember(line.getField("alias"), find(known, line.getField("means")),
                    founder));
        return signedIn(ids, founder);
    }

    /// Everybody who can be responsible, by label.
    Map<String, Responsible> known(SignedIn by) {
        Map<String, Responsible> known = new HashMap<>();
        this.aliases.candidates(by).forEach((one) -> known.putIfAbsent(one.label(), one));
        return known;
    }

    static Responsible find(Map<String, Responsible> known, String label) {
        Responsible found = known.get(label);
        if (found == null) {
            throw new IllegalStateException("The sample has nobody called " + label);
        }
        return found;
    }

    private void add(SamplePerson person, Map<String, ServiceId> services, Map<String, PersonId> ids,
            SignedIn founder) {
        Set<PersonId> holders = Set.of();
        if (!person.isVacantPost()) {
            PersonId id = person.roles().contains(Role.ADMINISTRATOR) ? founder.personId()
                    : new PersonId(this.people.add(asNew(person), founder).orThrow());
            ids.put(person.shortName(), id);
            holders = Set.of(id);
            if (person.signsIn()) {
                setPassword(id, founder);
            }
        }
        if (!person.post().isEmpty()) {
            @Nullable ServiceId service = services.get(person.service());
            this.posts.add(new NewPost(person.post(), service, person.headsService(), holders), founder).orThrow();
        }
    }

    private void setPassword(PersonId person, SignedIn founder) {
        this.passwords.set(person, PASSWORD, founder).ifPresent((refusal) -> {
            throw new IllegalStateException("The sample's password is refused: " + refusal);
        });
    }

    private Map<String, SignedIn> signedIn(Map<String, PersonId> ids, SignedIn founder) {
        Map<String, SignedIn> signedIn = new HashMap<>();
        ids.forEach((name, id) -> signedIn.put(name, signedIn(new People.Account(founder.authority(), id))));
        return signedIn;
    }

    private SignedIn signedIn(People.Account account) {
        return ActingAuthority.call(account.authority(), () -> this.people.findSignedIn(account).orElseThrow());
    }

    private static NewPerson asNew(SamplePerson person) {
        return new NewPerson(person.name(), person.email(), person.roles());
    }

}
