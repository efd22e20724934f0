package org.dueregard.app.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Passwords and the one-time links to set them.
@Repository
class PasswordRepository {

    private final JdbcClient jdbc;

    PasswordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> hash(PersonId person) {
        return this.jdbc.sql("select hash from signin_password where person_id = :person")
            .param("person", person.value())
            .query(String.class)
            .optional();
    }

    void put(PersonId person, String hash, Instant now) {
        this.jdbc.sql("""
                insert into signin_password (person_id, hash, changed_at) values (:person, :hash, :now)
                on conflict (authority_id, person_id) do update
                set hash = excluded.hash, changed_at = excluded.changed_at
                """)
            .param("person", person.value())
            .param("hash", hash)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    /// A new link makes the person's earlier ones void.
    void addLink(PersonId person, Secret secret, Instant expires, Instant now) {
        useUpLinks(person, now);
        this.jdbc.sql("""
                insert into signin_one_time_link (token_hash, person_id, expires_at) values (:hash, :person, :expires)
                """)
            .param("hash", secret.hash())
            .param("person", person.value())
            .param("expires", expires.atOffset(ZoneOffset.UTC))
            .update();
    }

    void useUpLinks(PersonId person, Instant now) {
        this.jdbc.sql("""
                update signin_one_time_link set used_at = :now where person_id = :person and used_at is null
                """).param("person", person.value()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /// False where somebody was quicker.
    boolean useUpLink(Secret secret, Instant now) {
        return this.jdbc.sql("""
                update signin_one_time_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                """).param("hash", secret.hash()).param("now", now.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /// Whose link it is, in whichever council; empty where it is used or expired.
    Optional<AccountHolder> findByLink(Secret secret, Instant now) {
        return this.jdbc.sql("""
                select authority_id, person_id from signin_link_person(:hash) where expires_at > :now
                """)
            .param("hash", secret.hash())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, number) -> new AccountHolder(row.getObject("authority_id", UUID.class),
                    row.getObject("person_id", UUID.class)))
            .optional();
    }

}
