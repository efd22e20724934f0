package org.dueregard.app.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {

    private static final String COLUMNS = """
            select number, at, actor_id, actor, act, subject_type, subject_id, before::text as before,
                   after::text as after, previous_hash, hash
            from audit_entry
            """;

    private static final String FILTER = """
            where (cast(:actor as uuid) is null or actor_id = :actor)
              and (cast(:act as text) is null or act = :act)
              and (cast(:type as text) is null or subject_type = :type)
              and (cast(:subject as uuid) is null or subject_id = :subject)
            """;

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One writer at a time per council, until the transaction ends: numbers without a
    /// gap.
    void lock(UUID authority) {
        this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('audit ' || :authority, 0))")
            .param("authority", authority.toString())
            .query((row, number) -> true)
            .list();
    }

    Optional<Link> last() {
        return this.jdbc.sql(COLUMNS + "order by number desc limit 1").query(AuditRepository::link).optional();
    }

    void add(AuditEntry entry, byte[] previous, byte[] hash) {
        this.jdbc.sql("""
                insert into audit_entry (number, at, actor_id, actor, act, subject_type, subject_id, before, after,
                                         previous_hash, hash)
                values (:number, :at, :actorId, :actor, :act, :type, :subject, :before::jsonb, :after::jsonb,
                        :previous, :hash)
                """)
            .param("number", entry.number())
            .param("at", entry.at().atOffset(ZoneOffset.UTC))
            .param("actorId", entry.actorId())
            .param("actor", entry.actor())
            .param("act", entry.act())
            .param("type", entry.subjectType())
            .param("subject", entry.subjectId())
            .param("before", entry.before())
            .param("after", entry.after())
            .param("previous", previous)
            .param("hash", hash)
            .update();
    }

    List<AuditEntry> find(AuditFilter filter, int limit, long offset) {
        return filtered(COLUMNS + FILTER + "order by number desc limit :limit offset :offset", filter)
            .param("limit", limit)
            .param("offset", offset)
            .query((row, number) -> link(row, number).entry())
            .list();
    }

    long count(AuditFilter filter) {
        return filtered("select count(*) from audit_entry " + FILTER, filter).query(Long.class).single();
    }

    List<String> acts() {
        return this.jdbc.sql("select distinct act from audit_entry order by act").query(String.class).list();
    }

    List<String> subjectTypes() {
        return this.jdbc.sql("select distinct subject_type from audit_entry order by subject_type")
            .query(String.class)
            .list();
    }

    /// Oldest first, without holding all in memory.
    void walk(Consumer<Link> each) {
        long after = 0;
        while (true) {
            List<Link> some = this.jdbc.sql(COLUMNS + "where number > :after order by number limit 1000")
                .param("after", after)
                .query(AuditRepository::link)
                .list();
            if (some.isEmpty()) {
                return;
            }
            some.forEach(each);
            after = some.getLast().entry().number();
        }
    }

    private JdbcClient.StatementSpec filtered(String sql, AuditFilter filter) {
        return this.jdbc.sql(sql)
            .param("actor", filter.actor())
            .param("act", filter.act())
            .param("type", filter.subjectType())
            .param("subject", filter.subject());
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        AuditEntry entry = new AuditEntry(row.getLong("number"), at.toInstant(), row.getObject("actor_id", UUID.class),
                row.getString("actor"), row.getString("act"), row.getString("subject_type"),
                row.getObject("subject_id", UUID.class), row.getString("before"), row.getString("after"));
        return new Link(entry, row.getBytes("previous_hash"), row.getBytes("hash"));
    }

    /// An entry with what chains it to the one before.
    // Read once and never changed.
    @SuppressWarnings("ArrayRecordComponent")
    record Link(AuditEntry entry, byte[] previousHash, byte[] hash) {

        boolean follows(UUID authority, long number, byte[] before) {
            return this.entry.number() == number && Arrays.equals(this.previousHash, before)
                    && Arrays.equals(this.hash, CanonicalText.hash(authority, this.entry, before));
        }

    }

    /// What the chain needs of the last entry, if any.
    static byte[] hashOf(@Nullable Link last) {
        return (last == null) ? CanonicalText.NOTHING_BEFORE : last.hash();
    }

}
