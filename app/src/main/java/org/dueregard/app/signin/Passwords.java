package org.dueregard.app.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Person;
import org.dueregard.app.organisation.PersonId;
import org.dueregard.app.organisation.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// The front door to passwords: kept as Argon2id hashes, set through one-time links.
@Component
public class Passwords {

    /// How long a one-time link is good for.
    public static final Duration LINK_LIFE = Duration.ofDays(3);

    private final PasswordRepository passwords;

    private final People people;

    private final Audits audits;

    private final Hashing hashing;

    private final Sessions sessions;

    private final TransactionOperations transaction;

    private final Clock clock;

    private final PasswordRule rule = new PasswordRule();

    Passwords(PasswordRepository passwords, People people, Audits audits, Hashing hashing, Sessions sessions,
            TransactionOperations transaction, Clock clock) {
        this.passwords = passwords;
        this.people = people;
        this.audits = audits;
        this.hashing = hashing;
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Sets the password of a person; the sample council's way. People set their own
    /// through a link.
    ///
    /// @return what is wrong with it; empty where it is set
    @Transactional
    public Optional<String> set(PersonId person, String password, SignedIn by) {
        by.require(Permission.MANAGE_PEOPLE);
        Person whose = this.people.get(person, by);
        Optional<String> refusal = this.rule.refusal(password, List.of(whose.name(), whose.email()));
        if (refusal.isEmpty()) {
            put(person, password, by);
        }
        return refusal;
    }

    /// Makes a link with which a person sets their first or a new password. It is shown
    /// to whoever asked for it and
    /// to nobody else; earlier links of the person are void.
    ///
    /// @return path and query of the address, like `/password?token=…`
    @Transactional
    public String link(PersonId person, SignedIn by) {
        by.require(Permission.MANAGE_PEOPLE);
        this.people.get(person, by);
        Secret secret = Secret.random();
        Instant now = this.clock.instant();
        this.passwords.addLink(person, secret, now.plus(LINK_LIFE), now);
        this.audits.record(by, "made a sign-in link", "person", person.value(), null, null);
        return "/password?token=" + secret.token();
    }

    /// Whether a person has a password yet.
    @Transactional(readOnly = true)
    public boolean has(PersonId person, SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return this.passwords.hash(person).isPresent();
    }

    /// Whose link this is; empty where it is used, expired or the person has left.
    Optional<SignedIn> findByLink(Secret secret) {
        return this.passwords.findByLink(secret, this.clock.instant())
            .flatMap((holder) -> ActingAuthority.call(holder.authority(),
                    () -> this.people.findSignedIn(holder.account())));
    }

    /// Uses a link up, sets the password and signs the person out everywhere.
    Redeemed redeem(Secret secret, String password) {
        SignedIn by = findByLink(secret).orElse(null);
        if (by == null) {
            return new Redeemed.NoLonger();
        }
        Optional<String> refusal = this.rule.refusal(password, List.of(by.name()));
        if (refusal.isPresent()) {
            return new Redeemed.Refused(refusal.get());
        }
        Boolean done = ActingAuthority.call(by.authority(),
                () -> this.transaction.execute((status) -> redeemInTransaction(secret, password, by)));
        if (!Boolean.TRUE.equals(done)) {
            return new Redeemed.NoLonger();
        }
        this.sessions.end(by.personId());
        return new Redeemed.Done();
    }

    /// The hash of the person's password, for whichever council; empty where there is
    /// none.
    Optional<String> hashOf(People.Account account) {
        return ActingAuthority.call(account.authority(), () -> this.passwords.hash(account.person()));
    }

    /// Sets a first password where the callers have made sure of everything.
    void put(PersonId person, String password, SignedIn by) {
        this.passwords.put(person, this.hashing.hash(password), this.clock.instant());
        this.audits.record(by, "set password", "person", person.value(), null, null);
    }

    private boolean redeemInTransaction(Secret secret, String password, SignedIn by) {
        if (!this.passwords.useUpLink(secret, this.clock.instant())) {
            return false;
        }
        put(by.personId(), password, by);
        return true;
    }

    /// What became of a link.
    sealed interface Redeemed {

        /// The password is set.
        record Done() implements Redeemed {
        }

        /// The link is used or expired.
        record NoLonger() implements Redeemed {
        }

        /// The password is not good enough; the link is still good.
        record Refused(String why) implements Redeemed {
        }

    }

}
