package org.dueregard.app.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AliasRepository {

    /// Everybody who can be responsible now: posts, then services, then people.
    private static final String CANDIDATES = """
            select 'POST' as kind, 1 as rank, id, title as label from organisation_post where closed_at is null
            union all
            select 'SERVICE', 2, id, name from organisation_service where closed_at is null
            union all
            select 'PERSON', 3, id, name from organisation_person where left_at is null
            """;

    private final JdbcClient jdbc;

    AliasRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Responsible> candidates() {
        return this.jdbc.sql(CANDIDATES + "order by rank, label, id").query(AliasRepository::responsible).list();
    }

    /// Aliases of those who can be responsible now.
    List<Alias> all() {
        return this.jdbc
            .sql("select a.alias, a.alias_key, c.kind, c.id, c.label from organisation_alias a join (" + CANDIDATES
                    + ") c on c.id = coalesce(a.post_id, a.service_id, a.person_id) order by lower(a.alias)")
            .query((row, number) -> new Alias(row.getString("alias"), row.getString("alias_key"),
                    responsible(row, number)))
            .list();
    }

    void put(Alias alias) {
        Responsible who = alias.responsible();
        this.jdbc.sql("""
                insert into organisation_alias (alias, alias_key, post_id, person_id, service_id)
                values (:alias, :key, :post, :person, :service)
                on conflict (authority_id, alias_key) do update
                set alias = excluded.alias, post_id = excluded.post_id, person_id = excluded.person_id,
                    service_id = excluded.service_id
                """)
            .param("alias", alias.written())
            .param("key", alias.key())
            .param("post", (who instanceof Responsible.ToPost) ? who.id() : null)
            .param("person", (who instanceof Responsible.ToPerson) ? who.id() : null)
            .param("service", (who instanceof Responsible.ToService) ? who.id() : null)
            .update();
    }

    void remove(String key) {
        this.jdbc.sql("delete from organisation_alias where alias_key = :key").param("key", key).update();
    }

    private static Responsible responsible(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String label = row.getString("label");
        return switch (row.getString("kind")) {
            case "POST" -> new Responsible.ToPost(id, label);
            case "SERVICE" -> new Responsible.ToService(id, label);
            default -> new Responsible.ToPerson(id, label);
        };
    }

}
