package org.dueregard.app.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of publications. Names tables of publications only, so that public pages can show nothing else.
@Repository
class PublicationRepository {

    private static final String SELECT = """
            select p.id, p.plan_id, p.plan_number, p.title, p.number, p.published_at, p.published_as, p.statement,
                   encode(p.snapshot_sha256, 'hex') as sha256, encode(p.content_sha256, 'hex') as content_sha256,
                   w.withdrawn_at, w.notice
              from publication_publication p
              left join publication_withdrawal w on w.authority_id = p.authority_id and w.publication_id = p.id
            """;

    private final JdbcClient client;

    PublicationRepository(JdbcClient client) {
        this.client = client;
    }

    /// Lets one publication of a plan be made at a time, until the transaction ends.
    void lock(UUID plan) {
        this.client.sql("select pg_advisory_xact_lock(hashtextextended(:plan, 6))")
            .param("plan", plan.toString())
            .query((row, number) -> true)
            .single();
    }

    void add(Publication publication, UUID by, String snapshot) {
        this.client.sql("""
                insert into publication_publication (id, plan_id, plan_number, title, number, published_at,
                    published_by, published_as, statement, snapshot, snapshot_sha256, content_sha256)
                values (:id, :plan, :planNumber, :title, :number, :at, :by, :as, :statement, cast(:snapshot as json),
                    decode(:sha256, 'hex'), decode(:contentSha256, 'hex'))
                """)
            .param("id", publication.id())
            .param("plan", publication.plan())
            .param("planNumber", publication.planNumber())
            .param("title", publication.title())
            .param("number", publication.number())
            .param("at", at(publication.publishedAt()))
            .param("by", by)
            .param("as", publication.publishedAs())
            .param("statement", publication.statement())
            .param("snapshot", snapshot)
            .param("sha256", publication.sha256())
            .param("contentSha256", publication.contentSha256())
            .update();
    }

    /// Adds a withdrawal; false where it was withdrawn before.
    boolean withdraw(UUID publication, Publication.Withdrawal withdrawal, UUID by) {
        return this.client.sql("""
                insert into publication_withdrawal (publication_id, withdrawn_at, withdrawn_by, notice)
                values (:publication, :at, :by, :notice)
                on conflict do nothing
                """)
            .param("publication", publication)
            .param("at", at(withdrawal.at()))
            .param("by", by)
            .param("notice", withdrawal.notice())
            .update() == 1;
    }

    /// A plan's publications, the newest first.
    List<Publication> of(UUID plan) {
        return this.client.sql(SELECT + " where p.plan_id = :plan order by p.number desc")
            .param("plan", plan)
            .query((row, number) -> publication(row))
            .list();
    }

    /// A plan's publications by the plan's number in public addresses, the newest first.
    List<Publication> of(int planNumber) {
        return this.client.sql(SELECT + " where p.plan_number = :plan order by p.number desc")
            .param("plan", planNumber)
            .query((row, number) -> publication(row))
            .list();
    }

    /// The newest publication of each plan, the newest plan first.
    List<Publication> newest() {
        return this.client.sql("""
                %s where not exists (select 1 from publication_publication later
                    where later.plan_id = p.plan_id and later.number > p.number)
                 order by p.plan_number desc
                """.formatted(SELECT)).query((row, number) -> publication(row)).list();
    }

    Optional<Publication> find(UUID plan, int publication) {
        return of(plan).stream().filter((one) -> one.number() == publication).findFirst();
    }

    /// The snapshot's own bytes.
    String snapshot(UUID publication) {
        return this.client.sql("select snapshot::text from publication_publication where id = :id")
            .param("id", publication)
            .query(String.class)
            .single();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Publication(row.getObject("id", UUID.class), row.getObject("plan_id", UUID.class),
                row.getInt("plan_number"), row.getString("title"), row.getInt("number"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(), row.getString("published_as"),
                row.getString("statement"), row.getString("sha256"), row.getString("content_sha256"),
                (withdrawn == null) ? null
                        : new Publication.Withdrawal(withdrawn.toInstant(), row.getString("notice")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

}
