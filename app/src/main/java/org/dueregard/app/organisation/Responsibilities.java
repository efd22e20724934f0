package org.dueregard.app.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// For whom a person speaks, and what those are called who are responsible for something.
@Component
@Transactional(readOnly = true)
public class Responsibilities {

    private final JdbcClient jdbc;

    Responsibilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The ids of the person, of the posts held and of these posts' services; for who
    /// holds a post that heads a service also of all its posts and of whoever holds them.
    public Set<UUID> of(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return this.jdbc.sql("""
                with held as (
                    select p.id, p.service_id, p.heads_service
                    from organisation_post p
                    join organisation_post_holder h on h.post_id = p.id
                    where h.person_id = :person and p.closed_at is null),
                headed as (
                    select p.id from organisation_post p
                    where p.closed_at is null
                      and p.service_id in (select service_id from held where heads_service))
                select id from held
                union select service_id from held where service_id is not null
                union select id from headed
                union select person_id from organisation_post_holder where post_id in (select id from headed)
                union select :person
                """).param("person", by.person()).query(UUID.class).set();
    }

    /// Every post, service and person by id, those too that are closed or have left.
    public Map<UUID, Responsible> everybody(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        Map<UUID, Responsible> everybody = new LinkedHashMap<>();
        this.jdbc.sql("""
                select 'POST' as kind, id, title as label from organisation_post
                union all select 'SERVICE', id, name from organisation_service
                union all select 'PERSON', id, name from organisation_person
                """).query((row) -> {
            UUID id = row.getObject("id", UUID.class);
            String label = row.getString("label");
            everybody.put(id, switch (row.getString("kind")) {
                case "POST" -> new Responsible.ToPost(id, label);
                case "SERVICE" -> new Responsible.ToService(id, label);
                default -> new Responsible.ToPerson(id, label);
            });
        });
        return everybody;
    }

    /// The title of each person's first open post, by the person's id; who holds none is
    /// missing.
    public Map<UUID, String> offices(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        Map<UUID, String> offices = new LinkedHashMap<>();
        this.jdbc.sql("""
                select h.person_id, min(p.title) as title
                from organisation_post_holder h join organisation_post p on p.id = h.post_id
                where p.closed_at is null
                group by h.person_id
                """).query((row) -> {
            offices.put(row.getObject("person_id", UUID.class), row.getString("title"));
        });
        return offices;
    }

}
