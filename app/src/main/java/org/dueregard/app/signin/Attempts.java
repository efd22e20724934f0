package org.dueregard.app.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.dueregard.app.database.ActingAuthority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How often it was tried to sign in, by e-mail and by where from, and how long to wait before the next try.
///
/// A try is counted before the password is looked at, so that many at once are counted too; success takes it back.
/// After the free tries each further one doubles the wait, from half a minute to a quarter of an hour. Whether
/// the e-mail belongs to anybody makes no difference. A day without a try forgets.
@Repository
class Attempts {

    static final int FREE_BY_EMAIL = 5;

    static final int FREE_BY_ADDRESS = 50;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Counts a try.
    ///
    /// @return how long to wait instead; empty where it may go on
    Optional<Duration> take(String email, String address) {
        return ActingAuthority
            .none(() -> take(ofAddress(address), FREE_BY_ADDRESS).or(() -> take(ofEmail(email), FREE_BY_EMAIL)));
    }

    /// It was the right person.
    void succeeded(String email, String address) {
        ActingAuthority.none(() -> {
            this.jdbc.sql("delete from signin_attempt where key = :key").param("key", ofEmail(email)).update();
            return this.jdbc
                .sql("""
                        update signin_attempt set attempts = greatest(attempts - 1, 0), blocked_until = null where key = :key
                        """)
                .param("key", ofAddress(address))
                .update();
        });
    }

    private Optional<Duration> take(byte[] key, int free) {
        Instant now = this.clock.instant();
        forgetOld(now);
        int counted = this.jdbc.sql("""
                insert into signin_attempt as old (key, attempts, last_at) values (:key, 1, :now)
                on conflict (key) do update set
                    attempts = old.attempts + 1,
                    last_at = :now,
                    blocked_until = case when old.attempts + 1 >= :free then cast(:now as timestamptz) + least(
                        make_interval(secs => :longest),
                        make_interval(secs => 30 * power(2, least(old.attempts + 1 - :free, 20)))) end
                where old.blocked_until is null or old.blocked_until <= :now
                """)
            .param("key", key)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("free", free)
            .param("longest", (double) LONGEST_WAIT.toSeconds())
            .update();
        return (counted == 1) ? Optional.empty() : Optional.of(wait(key, now));
    }

    private Duration wait(byte[] key, Instant now) {
        return this.jdbc.sql("select blocked_until from signin_attempt where key = :key")
            .param("key", key)
            .query(OffsetDateTime.class)
            .optional()
            .map((until) -> Duration.between(now, until.toInstant()))
            .filter(Duration::isPositive)
            .orElse(Duration.ofSeconds(1));
    }

    private void forgetOld(Instant now) {
        this.jdbc.sql("delete from signin_attempt where last_at < :day")
            .param("day", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
            .update();
    }

    private static byte[] ofEmail(String email) {
        return Secret.sha256("email " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static byte[] ofAddress(String address) {
        return Secret.sha256("address " + address);
    }

}
