package org.dueregard.app.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dueregard.app.intake.ImportId;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of ticks.
@Repository
class TickRepository {

    private final JdbcClient jdbc;

    TickRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Ticks> find(ImportId id, PlanId plan) {
        return this.jdbc.sql("""
                select ticked, unticked, kept_at, kept_as from revision_ticks
                where import_id = :import and plan_id = :plan
                """).param("import", id.value()).param("plan", plan.value()).query(TickRepository::toTicks).optional();
    }

    /// Keeps ticks in place of those kept before, whoever kept them.
    void put(ImportId id, PlanId plan, Ticks ticks, SignedIn by) {
        this.jdbc.sql("""
                insert into revision_ticks (import_id, plan_id, ticked, unticked, kept_at, kept_by, kept_as)
                values (:import, :plan, cast(:ticked as uuid[]), cast(:unticked as uuid[]), :at, :by, :as)
                on conflict (authority_id, import_id, plan_id) do update
                set ticked = excluded.ticked, unticked = excluded.unticked, kept_at = excluded.kept_at,
                    kept_by = excluded.kept_by, kept_as = excluded.kept_as
                """)
            .param("import", id.value())
            .param("plan", plan.value())
            .param("ticked", array(ticks.ticked()))
            .param("unticked", array(ticks.unticked()))
            .param("at", ticks.at().atOffset(ZoneOffset.UTC))
            .param("by", by.person())
            .param("as", ticks.as())
            .update();
    }

    /// Forgets the ticks of an import, whichever plan they were for.
    void remove(ImportId id) {
        this.jdbc.sql("delete from revision_ticks where import_id = :import").param("import", id.value()).update();
    }

    private static String array(Set<String> names) {
        return names.stream()
            .map((name) -> UUID.fromString(name).toString())
            .sorted()
            .collect(Collectors.joining(",", "{", "}"));
    }

    private static Ticks toTicks(ResultSet rs, int row) throws SQLException {
        return new Ticks(names(rs, "ticked"), names(rs, "unticked"),
                rs.getObject("kept_at", OffsetDateTime.class).toInstant(), rs.getString("kept_as"));
    }

    private static Set<String> names(ResultSet rs, String column) throws SQLException {
        return Arrays.stream((Object[]) rs.getArray(column).getArray())
            .map(String::valueOf)
            .collect(Collectors.toSet());
    }

}
