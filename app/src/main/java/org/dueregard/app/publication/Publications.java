package org.dueregard.app.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Person;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.PlanToPublish;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door of publications, for the inside: preview, publish, withdraw.
@Component
public class Publications {

    private final PublicationRepository publications;

    private final Plans plans;

    private final People people;

    private final Aliases aliases;

    private final Authorities authorities;

    private final Audits audits;

    private final Clock clock;

    Publications(PublicationRepository publications, Plans plans, People people, Aliases aliases,
            Authorities authorities, Audits audits, Clock clock) {
        this.publications = publications;
        this.plans = plans;
        this.people = people;
        this.aliases = aliases;
        this.authorities = authorities;
        this.audits = audits;
        this.clock = clock;
    }

    /// Publishes the plan as it stands now, without a look at it before.
    ///
    /// @param statement the council's own words for the page; "" for none
    /// @throws RuntimeException shown as 404 where the council has no such plan
    @Transactional
    public PublishResult publish(PlanId plan, String statement, SignedIn by) {
        by.require(Permission.PUBLISH);
        Preview preview = preview(plan, by);
        return publish(plan, new PublishForm(preview.plan().publication(), preview.contentSha256(), statement), by);
    }

    /// Withdraws a publication; its address shows the notice from now on. Doing it twice
    /// is harmless: the
    /// first notice stays.
    @Transactional
    public WithdrawResult withdraw(PlanId plan, int number, String notice, SignedIn by) {
        by.require(Permission.PUBLISH);
        if (names(by).isIn(notice)) {
            return new WithdrawResult.NamesAPerson();
        }
        Publication publication = get(plan, number, by);
        Publication.Withdrawal withdrawal = new Publication.Withdrawal(now(), notice.strip());
        if (this.publications.withdraw(publication.id(), withdrawal, by.person())) {
            this.audits.record(by, "withdrew", "publication", publication.id(), null,
                    Map.of("plan", plan.value(), "number", number, "notice", withdrawal.notice()));
        }
        return new WithdrawResult.Withdrawn();
    }

    /// Every plan with what of it is public.
    @Transactional(readOnly = true)
    List<Publication.State> overview(SignedIn by) {
        by.require(Permission.READ_PUBLICATIONS);
        List<Publication> newest = this.publications.newest();
        return this.plans.all(by)
            .stream()
            .map((plan) -> new Publication.State(plan,
                    newest.stream().filter((one) -> one.plan().equals(plan.id().value())).findFirst().orElse(null)))
            .toList();
    }

    /// A plan's publications, the newest first.
    @Transactional(readOnly = true)
    List<Publication> of(PlanId plan, SignedIn by) {
        by.require(Permission.READ_PUBLICATIONS);
        return this.publications.of(plan.value());
    }

    @Transactional(readOnly = true)
    Publication get(PlanId plan, int number, SignedIn by) {
        by.require(Permission.READ_PUBLICATIONS);
        return this.publications.find(plan.value(), number).orElseThrow(NoSuchPublication::new);
    }

    /// The plan as it would be published now.
    @Transactional(readOnly = true)
    Preview preview(PlanId plan, SignedIn by) {
        by.require(Permission.READ_PUBLICATIONS);
        Publication last = this.publications.of(plan.value()).stream().findFirst().orElse(null);
        Snapshot snapshot = snapshot(by);
        PublishedPlan now = take(snapshot, plan, (last == null) ? 1 : last.number() + 1, "", by);
        List<Change> changes = (last == null) ? List.of()
                : Change.between(PublishedJson.read(this.publications.snapshot(last.id())), now);
        return new Preview(now, last, changes, snapshot.warnings(), PublishedJson.hex(PublishedJson.contentHash(now)));
    }

    /// Publishes what was previewed, or nothing where the plan has changed since.
    @Transactional
    PublishResult publish(PlanId plan, PublishForm wish, SignedIn by) {
        by.require(Permission.PUBLISH);
        if (names(by).isIn(wish.statement())) {
            return new PublishResult.NamesAPerson();
        }
        this.publications.lock(plan.value());
        List<Publication> before = this.publications.of(plan.value());
        if (before.stream().anyMatch((one) -> isSame(one, wish))) {
            return new PublishResult.AlreadyPublished(wish.number());
        }
        int next = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        PublishedPlan taken = take(snapshot(by), plan, next, wish.statement().strip(), by);
        String content = PublishedJson.hex(PublishedJson.contentHash(taken));
        if (next != wish.number() || !content.equals(wish.content())) {
            return new PublishResult.ChangedMeanwhile();
        }
        keep(plan, taken, content, by);
        return new PublishResult.Published(next);
    }

    private void keep(PlanId plan, PublishedPlan taken, String content, SignedIn by) {
        String json = PublishedJson.write(taken);
        Publication publication = new Publication(UUID.randomUUID(), plan.value(), taken.plan(), taken.title(),
                taken.publication(), taken.publishedAt(), by.office(), taken.statement(),
                PublishedJson.hex(PublishedJson.hash(json)), content, null);
        this.publications.add(publication, by.person(), json);
        this.audits.record(by, "published", "publication", publication.id(), null,
                Map.of("plan", plan.value(), "number", publication.number(), "sha256", publication.sha256()));
    }

    private static boolean isSame(Publication publication, PublishForm wish) {
        return publication.number() == wish.number() && publication.contentSha256().equals(wish.content())
                && publication.statement().equals(wish.statement().strip());
    }

    private PublishedPlan take(Snapshot snapshot, PlanId plan, int number, String statement, SignedIn by) {
        PlanToPublish standing = this.plans.forPublication(plan, today(), by).orElseThrow(NoSuchPublication::new);
        String council = this.authorities.current().map(Authority::name).orElseThrow();
        return snapshot.take(standing, new Snapshot.Heading(council, number, now(), statement));
    }

    private Snapshot snapshot(SignedIn by) {
        List<String> offices = this.aliases.candidates(by)
            .stream()
            .filter((candidate) -> !(candidate instanceof Responsible.ToPerson))
            .map(Responsible::label)
            .toList();
        return new Snapshot(names(by), new OfficeWords(offices), today());
    }

    private PeopleNames names(SignedIn by) {
        List<Person> everybody = this.people.list(by);
        return new PeopleNames(everybody.stream().map(Person::name).toList(),
                everybody.stream().map(Person::email).toList());
    }

    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(this.clock.instant(), Dates.LONDON);
    }

}
