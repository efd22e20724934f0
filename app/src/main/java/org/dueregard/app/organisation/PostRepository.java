package org.dueregard.app.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostRepository {

    /// One row for each holder; one without holder where a post is vacant.
    private static final String POSTS = """
            select o.id, o.title, o.heads_service, o.closed_at is not null as closed, s.id as service_id,
                   s.name as service, s.closed_at is not null as service_closed, p.id as person_id, p.name as person
            from organisation_post o
            left join organisation_service s on s.id = o.service_id
            left join organisation_post_holder h on h.post_id = o.id
            left join organisation_person p on p.id = h.person_id
            """;

    private final JdbcClient jdbc;

    PostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Post> all() {
        return posts(this.jdbc.sql(POSTS + "order by closed, o.title, o.id, p.name, p.id"));
    }

    Optional<Post> find(PostId id) {
        return posts(this.jdbc.sql(POSTS + "where o.id = :id order by p.name, p.id").param("id", id.value())).stream()
            .findFirst();
    }

    boolean add(PostId id, NewPost post) {
        return this.jdbc.sql("""
                insert into organisation_post (id, title, service_id, heads_service)
                values (:id, :title, :service, :heads) on conflict do nothing
                """)
            .param("id", id.value())
            .param("title", post.title())
            .param("service", idOf(post.service()))
            .param("heads", post.headsService())
            .update() == 1;
    }

    boolean change(PostId id, NewPost post) {
        return this.jdbc.sql("""
                update organisation_post set title = :title, service_id = :service, heads_service = :heads
                where id = :id and not exists (
                    select from organisation_post
                    where lower(title) = lower(:title) and id <> :id and closed_at is null)
                """)
            .param("id", id.value())
            .param("title", post.title())
            .param("service", idOf(post.service()))
            .param("heads", post.headsService())
            .update() == 1;
    }

    void close(PostId id, Instant at) {
        this.jdbc.sql("update organisation_post set closed_at = :at where id = :id and closed_at is null")
            .param("id", id.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
        hold(id, Set.of());
    }

    void hold(PostId id, Set<PersonId> holders) {
        this.jdbc.sql("delete from organisation_post_holder where post_id = :id").param("id", id.value()).update();
        for (PersonId holder : holders) {
            this.jdbc.sql("insert into organisation_post_holder (post_id, person_id) values (:id, :person)")
                .param("id", id.value())
                .param("person", holder.value())
                .update();
        }
    }

    private static List<Post> posts(JdbcClient.StatementSpec statement) {
        Map<PostId, Post> posts = new LinkedHashMap<>();
        statement.query(PostRepository::post)
            .list()
            .forEach((post) -> posts.merge(post.id(), post, PostRepository::withHoldersOf));
        return List.copyOf(posts.values());
    }

    private static Post withHoldersOf(Post post, Post other) {
        Collection<Post.Holder> holders = new ArrayList<>(post.holders());
        holders.addAll(other.holders());
        return new Post(post.id(), post.title(), post.service(), post.headsService(), List.copyOf(holders),
                post.closed());
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        UUID service = row.getObject("service_id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        return new Post(new PostId(row.getObject("id", UUID.class)), row.getString("title"),
                (service == null) ? null
                        : new CouncilService(new ServiceId(service), row.getString("service"),
                                row.getBoolean("service_closed")),
                row.getBoolean("heads_service"),
                (person == null) ? List.of() : List.of(new Post.Holder(new PersonId(person), row.getString("person"))),
                row.getBoolean("closed"));
    }

    private static @Nullable UUID idOf(@Nullable ServiceId service) {
        return (service == null) ? null : service.value();
    }

}
