package org.dueregard.app.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.database.ActingAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The councils of this installation: the front door to what they are called and look like.
@Component
public class Authorities {

    private final AuthorityRepository authorities;

    private final PersonRepository people;

    private final Audits audits;

    private final TransactionOperations transaction;

    Authorities(AuthorityRepository authorities, PersonRepository people, Audits audits,
            TransactionOperations transaction) {
        this.authorities = authorities;
        this.people = people;
        this.audits = audits;
        this.transaction = transaction;
    }

    /// Makes a council and its first administrator, who has no password yet. Asks for no
    /// permission: there is nobody
    /// yet to have one.
    ///
    /// @param administrator gets the role of administrator whatever roles are named
    public SignedIn found(NewAuthority authority, NewPerson administrator) {
        return ActingAuthority.call(authority.id(), () -> written(() -> foundInTransaction(authority, administrator)));
    }

    /// The council with this name in public addresses.
    public Optional<Authority> findBySlug(String slug) {
        return this.authorities.idBySlug(slug).flatMap((id) -> ActingAuthority.call(id, this.authorities::current));
    }

    /// The council that is acted for; empty where there is none.
    public Optional<Authority> current() {
        return ActingAuthority.current().isEmpty() ? Optional.empty() : this.authorities.current();
    }

    /// Every council, by name.
    public List<Listed> all() {
        return this.authorities.all();
    }

    /// Changes all but slug, logo and whether it is invented.
    @Transactional
    public Saved change(Authority authority, SignedIn by) {
        by.require(Permission.EDIT_SETTINGS);
        Authority before = this.authorities.current().orElseThrow();
        if (!this.authorities.change(authority)) {
            return new Saved.ChangedMeanwhile();
        }
        this.audits.record(by, "changed settings", "council", authority.id(), before, authority);
        return new Saved.Done(authority.id());
    }

    /// The logo of the council that is acted for.
    public Optional<Logo> logo() {
        return this.authorities.logo();
    }

    /// Shows this logo from now on. The callers have made sure that it is a picture and
    /// nothing else.
    @Transactional
    public void changeLogo(Logo logo, SignedIn by) {
        by.require(Permission.EDIT_SETTINGS);
        this.authorities.changeLogo(logo);
        Object after = Map.of("mediaType", logo.mediaType(), "bytes", logo.content().length);
        this.audits.record(by, "changed logo", "council", by.authority(), null, after);
    }

    /// Shows the name only from now on.
    @Transactional
    public void removeLogo(SignedIn by) {
        by.require(Permission.EDIT_SETTINGS);
        this.authorities.removeLogo();
        this.audits.record(by, "removed logo", "council", by.authority(), null, null);
    }

    private SignedIn foundInTransaction(NewAuthority authority, NewPerson administrator) {
        PersonId person = new PersonId(UUID.randomUUID());
        SignedIn by = new SignedIn(authority.id(), person.value(), administrator.name(), List.of(),
                Set.of(Role.ADMINISTRATOR));
        this.authorities.add(authority);
        this.people.add(person, administrator);
        this.people.grant(person, Set.of(Role.ADMINISTRATOR));
        this.audits.record(by, "founded", "council", authority.id(), null, authority);
        this.audits.record(by, "added", "person", person.value(), null,
                Map.of("name", administrator.name(), "roles", by.roles()));
        return by;
    }

    private <T> T written(Supplier<T> work) {
        return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
    }

    /// A council by its names.
    public record Listed(UUID id, String slug, String name) {
    }

}
