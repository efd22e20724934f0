package org.dueregard.app.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommitteeRepository {

    private static final String COMMITTEES = "select id, name, closed_at is not null as closed from organisation_committee ";

    private final JdbcClient jdbc;

    CommitteeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Committee> all() {
        return this.jdbc.sql(COMMITTEES + "order by closed, name, id").query(CommitteeRepository::committee).list();
    }

    Optional<Committee> find(UUID id) {
        return this.jdbc.sql(COMMITTEES + "where id = :id")
            .param("id", id)
            .query(CommitteeRepository::committee)
            .optional();
    }

    boolean add(UUID id, String name) {
        return this.jdbc.sql("insert into organisation_committee (id, name) values (:id, :name) on conflict do nothing")
            .param("id", id)
            .param("name", name)
            .update() == 1;
    }

    boolean rename(UUID id, String name) {
        return this.jdbc.sql("""
                update organisation_committee set name = :name where id = :id and not exists (
                    select from organisation_committee
                    where lower(name) = lower(:name) and id <> :id and closed_at is null)
                """).param("id", id).param("name", name).update() == 1;
    }

    void close(UUID id, Instant at) {
        this.jdbc.sql("update organisation_committee set closed_at = :at where id = :id and closed_at is null")
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    }

    private static Committee committee(ResultSet row, int number) throws SQLException {
        return new Committee(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("closed"));
    }

}
