package org.dueregard.app.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.intake.Import.State;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of imports.
@Repository
class ImportRepository {

    private static final String SELECT = """
            select id, file_name, media_type, length(content) as size, encode(sha256, 'hex') as sha256, taken_in_at,
                   taken_in_by, taken_in_as, state, refusal, plan_id,
                   coalesce(reading_since, taken_in_at) as reading_since,
                   coalesce(alive_at, reading_since, taken_in_at) as alive_at, ended_at, version
            from intake_import
            """;

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a file that is to be read. The same id a second time changes nothing.
    ///
    /// @return whether it is new
    boolean add(ImportId id, PlanFile file, Instant at, SignedIn by) {
        return this.jdbc.sql("""
                insert into intake_import (id, file_name, media_type, content, sha256, taken_in_at, taken_in_by,
                                           taken_in_as, state)
                values (:id, :name, :mediaType, :content, :sha256, :at, :by, :as, 'READING')
                on conflict (id) do nothing
                """)
            .param("id", id.value())
            .param("name", file.name())
            .param("mediaType", file.mediaType())
            .param("content", file.content())
            .param("sha256", file.sha256())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.person())
            .param("as", by.name())
            .update() == 1;
    }

    Optional<Import> find(ImportId id) {
        return this.jdbc.sql(SELECT + "where id = :id").param("id", id.value()).query(this::toImport).optional();
    }

    /// The same, and nobody else changes it until the transaction ends.
    Optional<Import> findForUpdate(ImportId id) {
        return this.jdbc.sql(SELECT + "where id = :id for update")
            .param("id", id.value())
            .query(this::toImport)
            .optional();
    }

    /// All of them, the newest first.
    List<Import> list() {
        return this.jdbc.sql(SELECT + "order by taken_in_at desc, id").query(this::toImport).list();
    }

    /// The others with the same bytes, the newest first.
    List<Import> sameFile(Import one) {
        return this.jdbc.sql(SELECT + "where sha256 = :sha256 and id <> :id order by taken_in_at desc, id")
            .param("sha256", HexFormat.of().parseHex(one.sha256()))
            .param("id", one.id().value())
            .query(this::toImport)
            .list();
    }

    Optional<PlanFile> original(ImportId id) {
        return this.jdbc.sql("select file_name, media_type, content from intake_import where id = :id")
            .param("id", id.value())
            .query((rs, row) -> new PlanFile(rs.getString("file_name"), rs.getString("media_type"),
                    rs.getBytes("content")))
            .optional();
    }

    /// The document as corrected so far; empty before it is read.
    Optional<PlanDocument> document(ImportId id) {
        return json("document", id);
    }

    /// The document as it was read, which no correction changes; empty before it is read.
    Optional<PlanDocument> documentAsRead(ImportId id) {
        return json("document_as_read", id);
    }

    /// What was read of the file that was last adopted into a plan; empty for plans
    /// written by hand.
    Optional<PlanDocument> lastAdopted(PlanId plan) {
        return this.jdbc.sql("""
                select document_as_read as document from intake_import
                where plan_id = :plan and state = 'ADOPTED' and document_as_read is not null
                order by ended_at desc limit 1
                """).param("plan", plan.value()).query((rs, row) -> PlanJson.read(rs.getString("document"))).optional();
    }

    private Optional<PlanDocument> json(String column, ImportId id) {
        return this.jdbc
            .sql("select " + column + " as document from intake_import where id = :id and " + column + " is not null")
            .param("id", id.value())
            .query((rs, row) -> PlanJson.read(rs.getString("document")))
            .optional();
    }

    /// Keeps what was read, if it is still waited for.
    ///
    /// @return whether it was
    boolean setRead(ImportId id, PlanDocument document) {
        return this.jdbc.sql("""
                update intake_import
                set document_as_read = :json::jsonb, document = :json::jsonb, state = 'IN_REVIEW', version = version + 1
                where id = :id and state = 'READING'
                """).param("json", PlanJson.write(document)).param("id", id.value()).update() == 1;
    }

    /// Says why it cannot be read, if it is still waited for.
    ///
    /// @return whether it was
    boolean refuse(ImportId id, String refusal, Instant at) {
        return this.jdbc.sql("""
                update intake_import
                set state = 'REFUSED', refusal = :refusal, ended_at = :at, version = version + 1
                where id = :id and state = 'READING'
                """)
            .param("refusal", refusal)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update() == 1;
    }

    /// Begins again with one that was refused, or whose reading was interrupted.
    ///
    /// @param silentSince if nothing was heard of it since then
    boolean setReading(ImportId id, Instant at, Instant silentSince) {
        return this.jdbc.sql("""
                update intake_import
                set state = 'READING', refusal = null, ended_at = null, reading_since = :at, alive_at = null,
                    version = version + 1
                where id = :id
                  and (state = 'REFUSED' or (state = 'READING'
                       and coalesce(alive_at, reading_since, taken_in_at) < :silentSince))
                """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("silentSince", silentSince.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update() == 1;
    }

    /// Somebody is still reading it, or is going to.
    void setAlive(ImportId id, Instant at) {
        this.jdbc.sql("update intake_import set alive_at = :at where id = :id and state = 'READING'")
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update();
    }

    void correct(ImportId id, PlanDocument document) {
        this.jdbc.sql("""
                update intake_import set document = :json::jsonb, version = version + 1
                where id = :id and state = 'IN_REVIEW'
                """).param("json", PlanJson.write(document)).param("id", id.value()).update();
    }

    /// Counts a change, such as a decision, that is kept elsewhere.
    void touch(ImportId id) {
        this.jdbc.sql("update intake_import set version = version + 1 where id = :id").param("id", id.value()).update();
    }

    void end(ImportId id, State state, @Nullable PlanId plan, Instant at) {
        this.jdbc.sql("""
                update intake_import
                set state = :state, refusal = null, plan_id = :plan, ended_at = :at, version = version + 1
                where id = :id
                """)
            .param("state", state.name())
            .param("plan", (plan != null) ? plan.value() : null)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update();
    }

    private Import toImport(ResultSet rs, int row) throws SQLException {
        UUID plan = rs.getObject("plan_id", UUID.class);
        OffsetDateTime ended = rs.getObject("ended_at", OffsetDateTime.class);
        return new Import(new ImportId(rs.getObject("id", UUID.class)), rs.getString("file_name"),
                rs.getString("media_type"), rs.getInt("size"), rs.getString("sha256"),
                rs.getObject("taken_in_at", OffsetDateTime.class).toInstant(), rs.getObject("taken_in_by", UUID.class),
                rs.getString("taken_in_as"), State.valueOf(rs.getString("state")), rs.getString("refusal"),
                (plan != null) ? new PlanId(plan) : null,
                rs.getObject("reading_since", OffsetDateTime.class).toInstant(),
                rs.getObject("alive_at", OffsetDateTime.class).toInstant(), (ended != null) ? ended.toInstant() : null,
                rs.getInt("version"));
    }

}
