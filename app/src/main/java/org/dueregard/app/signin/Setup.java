package org.dueregard.app.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.NewAuthority;
import org.dueregard.app.organisation.NewPerson;
import org.dueregard.app.organisation.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/// The first council and its first administrator, made once through a one-time link.
@Repository
class Setup {

    static final Duration LINK_LIFE = Duration.ofDays(1);

    private final JdbcClient jdbc;

    private final Authorities authorities;

    private final Passwords passwords;

    private final TransactionOperations transaction;

    private final Clock clock;

    private final PasswordRule rule = new PasswordRule();

    Setup(JdbcClient jdbc, Authorities authorities, Passwords passwords, TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.authorities = authorities;
        this.passwords = passwords;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A new link, which makes any earlier one void; empty where there is a council
    /// already.
    Optional<Secret> offer() {
        Secret secret = Secret.random();
        boolean offered = this.jdbc.sql("select signin_offer_setup(:hash, :until)")
            .param("hash", secret.hash())
            .param("until", this.clock.instant().plus(LINK_LIFE).atOffset(ZoneOffset.UTC))
            .query(Boolean.class)
            .single();
        return offered ? Optional.of(secret) : Optional.empty();
    }

    /// Whether the link is still good.
    boolean isOffered(Secret secret) {
        return asks("select signin_setup_offered(:hash, :now)", secret);
    }

    /// What is wrong with a password; empty where it is good.
    Optional<String> refusal(String password, NewAuthority council, NewPerson administrator) {
        return this.rule.refusal(password, List.of(council.name(), administrator.name(), administrator.email()));
    }

    /// Makes both, unless somebody was quicker.
    boolean found(Secret secret, NewAuthority council, NewPerson administrator, String password) {
        Boolean done = ActingAuthority.call(council.id(), () -> this.transaction.execute((status) -> {
            if (!asks("select signin_take_setup(:hash, :now)", secret)) {
                return false;
            }
            SignedIn by = this.authorities.found(council, administrator);
            this.passwords.put(by.personId(), password, by);
            return true;
        }));
        return Boolean.TRUE.equals(done);
    }

    private boolean asks(String sql, Secret secret) {
        Instant now = this.clock.instant();
        return this.jdbc.sql(sql)
            .param("hash", secret.hash())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(Boolean.class)
            .single();
    }

}
