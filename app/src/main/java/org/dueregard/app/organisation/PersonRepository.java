package org.dueregard.app.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

    private static final String PEOPLE = """
            select id, name, email, left_at is not null as gone, version,
                   array(select role from organisation_role_grant g where g.person_id = p.id order by role) as roles,
                   array(select o.id::text from organisation_post_holder h join organisation_post o on o.id = h.post_id
                         where h.person_id = p.id and o.closed_at is null order by o.title, o.id) as post_ids,
                   array(select o.title from organisation_post_holder h join organisation_post o on o.id = h.post_id
                         where h.person_id = p.id and o.closed_at is null order by o.title, o.id) as post_titles
            from organisation_person p
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> all() {
        return this.jdbc.sql(PEOPLE + "order by gone, name, id").query(PersonRepository::person).list();
    }

    Optional<Person> find(PersonId id) {
        return this.jdbc.sql(PEOPLE + "where id = :id")
            .param("id", id.value())
            .query(PersonRepository::person)
            .optional();
    }

    Optional<People.Account> findByEmail(String email) {
        return this.jdbc.sql("select authority_id, person_id from organisation_person_by_email(:email)")
            .param("email", email)
            .query((row, number) -> new People.Account(row.getObject("authority_id", UUID.class),
                    new PersonId(row.getObject("person_id", UUID.class))))
            .optional();
    }

    /// False where the e-mail is taken, in whichever council.
    boolean add(PersonId id, NewPerson person) {
        return this.jdbc.sql("""
                insert into organisation_person (id, name, email) values (:id, :name, :email)
                on conflict do nothing
                """).param("id", id.value()).param("name", person.name()).param("email", person.email()).update() == 1;
    }

    boolean emailIsTaken(String email) {
        return this.jdbc.sql("select organisation_email_taken(:email)")
            .param("email", email)
            .query(Boolean.class)
            .single();
    }

    boolean change(PersonId id, NewPerson person, int version) {
        return this.jdbc.sql("""
                update organisation_person set name = :name, email = :email, version = version + 1
                where id = :id and version = :version
                """)
            .param("id", id.value())
            .param("name", person.name())
            .param("email", person.email())
            .param("version", version)
            .update() == 1;
    }

    void grant(PersonId id, Set<Role> roles) {
        this.jdbc.sql("delete from organisation_role_grant where person_id = :id").param("id", id.value()).update();
        for (Role role : roles) {
            this.jdbc.sql("insert into organisation_role_grant (person_id, role) values (:id, :role)")
                .param("id", id.value())
                .param("role", role.name())
                .update();
        }
    }

    void leave(PersonId id, Instant at) {
        this.jdbc.sql("update organisation_person set left_at = :at, version = version + 1 where id = :id")
            .param("id", id.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
        this.jdbc.sql("delete from organisation_post_holder where person_id = :id").param("id", id.value()).update();
    }

    void comeBack(PersonId id) {
        this.jdbc.sql("update organisation_person set left_at = null, version = version + 1 where id = :id")
            .param("id", id.value())
            .update();
    }

    /// Those who can still administer, each locked until the transaction ends.
    Set<PersonId> lockedAdministrators() {
        return this.jdbc.sql("""
                select p.id from organisation_person p
                where p.left_at is null and exists (select from organisation_role_grant g
                    where g.person_id = p.id and g.role = 'ADMINISTRATOR')
                order by p.id for update
                """)
            .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
            .list()
            .stream()
            .collect(Collectors.toUnmodifiableSet());
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        Set<Role> roles = strings(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet());
        List<String> ids = strings(row.getArray("post_ids"));
        List<String> titles = strings(row.getArray("post_titles"));
        List<Person.PostHeld> posts = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            posts.add(new Person.PostHeld(new PostId(UUID.fromString(ids.get(i))), titles.get(i)));
        }
        return new Person(new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("email"),
                roles, posts, row.getBoolean("gone"), row.getInt("version"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

}
