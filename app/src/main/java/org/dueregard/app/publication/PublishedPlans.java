package org.dueregard.app.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What everybody may read, of the council that is acted for: from publications alone, never from plans.
@Component
class PublishedPlans {

    private static final int KEPT = 64;

    private final PublicationRepository publications;

    // A snapshot never changes, so what was read once stays right. Whether it is still
    // public is asked each time.
    private final Map<UUID, PublishedPlan> read = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, PublishedPlan> eldest) {
            return size() > KEPT;
        }
    };

    PublishedPlans(PublicationRepository publications) {
        this.publications = publications;
    }

    /// The newest publication of each plan or the notice in its place, the newest plan
    /// first.
    @Transactional(readOnly = true)
    List<PublishedFound> all() {
        return this.publications.newest().stream().map(this::found).toList();
    }

    /// The newest publication of a plan, or the notice that it was withdrawn; empty where
    /// nothing of it was
    /// ever published.
    @Transactional(readOnly = true)
    Optional<PublishedFound> newest(int plan) {
        return this.publications.of(plan).stream().findFirst().map(this::found);
    }

    /// One publication of a plan, or the notice that it was withdrawn.
    @Transactional(readOnly = true)
    Optional<PublishedFound> find(int plan, int publication) {
        return this.publications.of(plan)
            .stream()
            .filter((one) -> one.number() == publication)
            .findFirst()
            .map(this::found);
    }

    /// What of a plan was public when, the newest first.
    @Transactional(readOnly = true)
    List<PublishedNumber> numbers(int plan) {
        return this.publications.of(plan)
            .stream()
            .map((one) -> new PublishedNumber(plan, one.number(), one.publishedAt(), !one.isPublic()))
            .toList();
    }

    /// The address of the newest plan of which something is public; "" where there is
    /// none.
    @Transactional(readOnly = true)
    String newestAddress(String slug) {
        return this.publications.newest()
            .stream()
            .filter(Publication::isPublic)
            .findFirst()
            .map((one) -> PublishedAddress.newest(slug, one.planNumber()).plan())
            .orElse("");
    }

    /// The bytes whose hash was told when it was published.
    @Transactional(readOnly = true)
    String json(PublishedFound.Public found) {
        return this.publications.snapshot(found.id());
    }

    private PublishedFound found(Publication publication) {
        Publication.Withdrawal withdrawal = publication.withdrawal();
        if (withdrawal != null) {
            return new PublishedFound.Withdrawn(publication.planNumber(), publication.title(), publication.number(),
                    publication.publishedAt(), withdrawal.at(), withdrawal.notice());
        }
        return new PublishedFound.Public(publication.id(), publication.sha256(), plan(publication));
    }

    private PublishedPlan plan(Publication publication) {
        synchronized (this.read) {
            PublishedPlan known = this.read.get(publication.id());
            if (known != null) {
                return known;
            }
        }
        PublishedPlan plan = PublishedJson.read(this.publications.snapshot(publication.id()));
        synchronized (this.read) {
            this.read.put(publication.id(), plan);
        }
        return plan;
    }

}
