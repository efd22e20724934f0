package org.dueregard.app.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.organisation.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The SQL of tables made safe.
@Repository
class TableSetRepository {

    private static final String SELECT = """
            select s.id, s.name, s.handed_over_at, s.handed_over_as, s.state, s.stage, s.share, s.refusal, s.sentences, s.warnings,
                   s.method, s.is_whole, s.proof is not null as has_proof, s.deleted_after,
                   coalesce(s.alive_at, s.handed_over_at) as alive_at, (select count(*) from tables_piece p where p.set_id = s.id) as pieces
            from tables_set s
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    TableSetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Begins one. The same id a second time changes nothing.
    ///
    /// @return whether it is new
    boolean add(TableSetId id, HandedOver handed, Instant at, Instant deletedAfter, SignedIn by) {
        return this.jdbc.sql("""
                insert into tables_set (id, name, method, handed_over_at, handed_over_by, handed_over_as, state,
                    deleted_after)
                values (:id, :name, :method, :at, :by, :as, 'WORKING', :deletedAfter)
                on conflict (id) do nothing
                """)
            .param("id", id.value())
            .param("name", handed.name())
            .param("method", handed.how().method().name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by.person())
            .param("as", by.name())
            .param("deletedAfter", deletedAfter.atOffset(ZoneOffset.UTC))
            .update() == 1;
    }

    Optional<TableSet> find(TableSetId id) {
        return this.jdbc.sql(SELECT + "where s.id = :id").param("id", id.value()).query(this::toSet).optional();
    }

    /// All of them, the newest first.
    List<TableSet> list() {
        return this.jdbc.sql(SELECT + "order by s.handed_over_at desc, s.id").query(this::toSet).list();
    }

    void setStage(TableSetId id, String stage, double share) {
        this.jdbc.sql("update tables_set set stage = :stage, share = :share where id = :id and state = 'WORKING'")
            .param("stage", stage)
            .param("share", share)
            .param("id", id.value())
            .update();
    }

    /// Somebody is still at work on it, or is going to be.
    void setAlive(TableSetId id, Instant at) {
        this.jdbc.sql("update tables_set set alive_at = :at where id = :id and state = 'WORKING'")
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update();
    }

    /// Keeps what came out, if it is still waited for.
    ///
    /// @return whether it was
    boolean setDone(TableSetId id, MadeSafe made) {
        boolean waited = this.jdbc
            .sql("""
                    update tables_set
                    set state = 'DONE', sentences = :sentences::jsonb, warnings = :warnings::jsonb, is_whole = :whole, csv = :csv, excel = :excel,
                        page = :page, proof = :proof
                    where id = :id and state = 'WORKING'
                    """)
            .param("sentences", JSON.writeValueAsString(made.sentences()))
            .param("warnings", JSON.writeValueAsString(made.warnings()))
            .param("whole", made.isWhole())
            .param("csv", made.csv())
            .param("excel", made.excel())
            .param("page", made.page())
            .param("proof", made.proof(), Types.BINARY)
            .param("id", id.value())
            .update() == 1;
        for (int k = 0; k < made.pieces().size() && waited; k++) {
            this.jdbc
                .sql("insert into tables_piece (set_id, number, title, body) "
                        + "values (:id, :number, :title, :body::jsonb)")
                .param("id", id.value())
                .param("number", k + 1)
                .param("title", made.pieces().get(k).title())
                .param("body", JSON.writeValueAsString(made.pieces().get(k)))
                .update();
        }
        return waited;
    }

    /// Says why they cannot be made safe, if they are still waited for.
    ///
    /// @return whether they were
    boolean refuse(TableSetId id, String reason) {
        return this.jdbc
            .sql("update tables_set set state = 'REFUSED', refusal = :reason " + "where id = :id and state = 'WORKING'")
            .param("reason", reason)
            .param("id", id.value())
            .update() == 1;
    }

    /// The titles of the pieces, in their order.
    List<String> titles(TableSetId id) {
        return this.jdbc.sql("select title from tables_piece where set_id = :id order by number")
            .param("id", id.value())
            .query(String.class)
            .list();
    }

    Optional<Piece> piece(TableSetId id, int number) {
        return this.jdbc.sql("select body from tables_piece where set_id = :id and number = :number")
            .param("id", id.value())
            .param("number", number)
            .query((rs, row) -> JSON.readValue(rs.getString("body"), Piece.class))
            .optional();
    }

    Optional<byte[]> file(TableSetId id, TableFile file) {
        return this.jdbc.sql("select " + file.column() + " from tables_set where id = :id and state = 'DONE'")
            .param("id", id.value())
            .query((rs, row) -> rs.getBytes(1))
            .optional();
    }

    boolean delete(TableSetId id) {
        return this.jdbc.sql("delete from tables_set where id = :id").param("id", id.value()).update() == 1;
    }

    /// Deletes those whose time is over.
    int deleteOld(Instant now) {
        return this.jdbc.sql("delete from tables_set where deleted_after < :now")
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    }

    private TableSet toSet(ResultSet rs, int row) throws SQLException {
        String sentences = rs.getString("sentences");
        return new TableSet(new TableSetId(rs.getObject("id", UUID.class)), rs.getString("name"),
                rs.getObject("handed_over_at", OffsetDateTime.class).toInstant(), rs.getString("handed_over_as"),
                TableSet.State.valueOf(rs.getString("state")), rs.getString("stage"), rs.getDouble("share"),
                rs.getString("refusal"),
                (sentences != null) ? List.of(JSON.readValue(sentences, String[].class)) : List.of(),
                List.of(JSON.readValue(rs.getString("warnings"), String[].class)),
                Treatment.Method.valueOf(rs.getString("method")), rs.getBoolean("is_whole"), rs.getBoolean("has_proof"),
                rs.getInt("pieces"), rs.getObject("alive_at", OffsetDateTime.class).toInstant(),
                rs.getObject("deleted_after", OffsetDateTime.class).toInstant());
    }

}
