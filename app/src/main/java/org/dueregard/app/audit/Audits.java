package org.dueregard.app.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The audit trail's front door. Reads are for the council that is acted for; who may read is asked by the
/// callers, because roles are above this package.
@Component
public class Audits {

    private final AuditRepository entries;

    private final Clock clock;

    Audits(AuditRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// Writes down an act, in the transaction of the act itself: both are kept or
    /// neither.
    ///
    /// @param act what was done, in the past and in plain words, like `recorded progress`
    /// @param subjectType what it was done to, like `action`
    /// @param before anything that Jackson can write; null where there was nothing
    /// @param after anything that Jackson can write; null where nothing is left
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor by, String act, String subjectType, UUID subjectId, @Nullable Object before,
            @Nullable Object after) {
        this.entries.lock(by.authority());
        AuditRepository.Link last = this.entries.last().orElse(null);
        long number = (last == null) ? 1 : last.entry().number() + 1;
        Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = new AuditEntry(number, at, by.person(), by.name(), act, subjectType, subjectId, json(before),
                json(after));
        byte[] previous = AuditRepository.hashOf(last);
        this.entries.add(entry, previous, CanonicalText.hash(by.authority(), entry, previous));
    }

    /// Walks the whole chain of a council. Cost: every entry is read.
    ///
    /// @param authority the council that is acted for
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify(UUID authority) {
        Walk walk = new Walk(authority);
        this.entries.walk(walk);
        return walk.found();
    }

    /// What happened to one thing, newest first.
    @Transactional(readOnly = true)
    public List<AuditEntry> history(UUID subjectId) {
        return this.entries.find(AuditFilter.of(subjectId), 10_000, 0);
    }

    /// Some of the entries, newest first.
    @Transactional(readOnly = true)
    public List<AuditEntry> find(AuditFilter filter, int limit, long offset) {
        return this.entries.find(filter, limit, offset);
    }

    /// How many there are.
    @Transactional(readOnly = true)
    public long count(AuditFilter filter) {
        return this.entries.count(filter);
    }

    /// Every act that occurs, for choosing.
    @Transactional(readOnly = true)
    public List<String> acts() {
        return this.entries.acts();
    }

    /// Every kind of thing that something was done to, for choosing.
    @Transactional(readOnly = true)
    public List<String> subjectTypes() {
        return this.entries.subjectTypes();
    }

    private static @Nullable String json(@Nullable Object value) {
        return (value == null) ? null : CanonicalText.json(value);
    }

    /// Compares each entry with the one before, and remembers the first that is wrong.
    private static final class Walk implements Consumer<AuditRepository.Link> {

        private final UUID authority;

        private long entries;

        private byte[] hash = CanonicalText.NOTHING_BEFORE;

        private boolean whole = true;

        Walk(UUID authority) {
            this.authority = authority;
        }

        @Override
        public void accept(AuditRepository.Link link) {
            if (!this.whole) {
                return;
            }
            this.whole = link.follows(this.authority, this.entries + 1, this.hash);
            if (this.whole) {
                this.entries++;
                this.hash = link.hash();
            }
        }

        Verification found() {
            return this.whole ? new Verification.Whole(this.entries, HexFormat.of().formatHex(this.hash))
                    : new Verification.Broken(this.entries + 1);
        }

    }

}
