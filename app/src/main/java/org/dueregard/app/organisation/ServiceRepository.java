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
class ServiceRepository {

    private static final String SERVICES = "select id, name, closed_at is not null as closed from organisation_service ";

    private final JdbcClient jdbc;

    ServiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CouncilService> all() {
        return this.jdbc.sql(SERVICES + "order by closed, name, id").query(ServiceRepository::service).list();
    }

    Optional<CouncilService> find(ServiceId id) {
        return this.jdbc.sql(SERVICES + "where id = :id")
            .param("id", id.value())
            .query(ServiceRepository::service)
            .optional();
    }

    boolean add(ServiceId id, String name) {
        return this.jdbc.sql("insert into organisation_service (id, name) values (:id, :name) on conflict do nothing")
            .param("id", id.value())
            .param("name", name)
            .update() == 1;
    }

    boolean rename(ServiceId id, String name) {
        return this.jdbc.sql("""
                update organisation_service set name = :name where id = :id and not exists (
                    select from organisation_service
                    where lower(name) = lower(:name) and id <> :id and closed_at is null)
                """).param("id", id.value()).param("name", name).update() == 1;
    }

    void close(ServiceId id, Instant at) {
        this.jdbc.sql("update organisation_service set closed_at = :at where id = :id and closed_at is null")
            .param("id", id.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    }

    private static CouncilService service(ResultSet row, int number) throws SQLException {
        return new CouncilService(new ServiceId(row.getObject("id", UUID.class)), row.getString("name"),
                row.getBoolean("closed"));
    }

}
