package org.dueregard.app.publication;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.PlanSummary;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Frame;
import org.dueregard.app.web.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what the inside's pages of publications show.
@Component
class PublicationPages {

    private final Publications publications;

    private final Authorities authorities;

    PublicationPages(Publications publications, Authorities authorities) {
        this.publications = publications;
        this.authorities = authorities;
    }

    /// The council's name in public addresses.
    String slug() {
        return this.authorities.current().map(Authority::slug).orElseThrow();
    }

    PlanPublicationsPage ofPlan(PlanId plan, SignedIn by) {
        PlanSummary summary = this.publications.overview(by)
            .stream()
            .map(Publication.State::plan)
            .filter((one) -> one.id().equals(plan))
            .findFirst()
            .orElseThrow(NoSuchPublication::new);
        return new PlanPublicationsPage(summary, this.publications.of(plan, by), slug(), by.may(Permission.PUBLISH));
    }

    PreviewPage preview(PlanId plan, @Nullable String statement, FormErrors errors, SignedIn by) {
        Preview preview = this.publications.preview(plan, by);
        String said = (statement != null) ? statement : (preview.last() == null) ? "" : preview.last().statement();
        return new PreviewPage(plan.value(), preview, said, asResident(preview, plan.value()), errors,
                by.may(Permission.PUBLISH));
    }

    WithdrawPage withdraw(PlanId plan, int number, String notice, FormErrors errors, SignedIn by) {
        return new WithdrawPage(this.publications.get(plan, number, by), notice, errors);
    }

    PublishedPlanPage asResident(Preview preview, UUID plan) {
        return PublishedPlanPage.of(preview.plan(), previewAt(plan), true, List.of());
    }

    PublishedObjectivePage asResident(Preview preview, UUID plan, int objective) {
        return new PublishedObjectivePage(preview.plan(),
                preview.plan().findObjective(objective).orElseThrow(NoSuchPublication::new), previewAt(plan), true);
    }

    /// The frame of a preview: as residents see it.
    Frame publicFrame(@Nullable Object around) {
        return PublicCouncil.frame((Frame) Objects.requireNonNull(around), slug(), "", "");
    }

    private PublishedAddress previewAt(UUID plan) {
        return new PublishedAddress(PublishedAddress.council(slug()), "/publications/%s/preview/page".formatted(plan),
                false);
    }

    /// Every plan with what of it is public.
    record PublicationsPage(List<Publication.State> plans, String slug, boolean mayPublish) {

        PublicationsPage {
            plans = List.copyOf(plans);
        }

        /// Like `1 of 2 plans is public.`
        String words() {
            long open = this.plans.stream()
                .map(Publication.State::newest)
                .filter((newest) -> newest != null && newest.isPublic())
                .count();
            return "%d of %s %s public.".formatted(open, Numbers.counted(this.plans.size(), "plan"),
                    (open == 1) ? "is" : "are");
        }

    }

    /// What of a plan was public when.
    record PlanPublicationsPage(PlanSummary plan, List<Publication> publications, String slug, boolean mayPublish) {

        PlanPublicationsPage {
            publications = List.copyOf(publications);
        }

        /// Where it stands, in a sentence.
        String words() {
            if (this.publications.isEmpty()) {
                return "Nothing of this plan has been published yet.";
            }
            Publication newest = this.publications.getFirst();
            return "The plan was published %s. The newest is %s.".formatted(
                    (this.publications.size() == 1) ? "once" : this.publications.size() + " times",
                    newest.isPublic() ? "public" : "withdrawn");
        }

        PublishedAddress address(Publication publication) {
            return PublishedAddress.asItWas(this.slug, publication.planNumber(), publication.number());
        }

        String newestAddress() {
            return PublishedAddress.newest(this.slug, this.plan.number()).plan();
        }

    }

    /// What a resident would see, what changed, and what somebody should look at first.
    ///
    /// @param statement as typed so far, else that of the publication before
    /// @param resident the page as a resident would see it
    record PreviewPage(UUID plan, Preview preview, String statement, PublishedPlanPage resident, FormErrors errors,
            boolean mayPublish) {

        Map<Change.Kind, List<Change>> changes() {
            return grouped(this.preview.changes(), Change::kind);
        }

        Map<Warning.Kind, List<Warning>> warnings() {
            return grouped(this.preview.warnings(), Warning::kind);
        }

        /// What publishing would do, in a sentence.
        String words() {
            Publication last = this.preview.last();
            if (last == null) {
                return "Nothing of this plan is public yet. Everybody will be able to read what you publish.";
            }
            if (this.preview.isUnchanged()) {
                return "Nothing changed since publication %d of %s.".formatted(last.number(),
                        Dates.of(last.publishedAt()));
            }
            return "%s since publication %d of %s.".formatted(
                    Numbers.counted(this.preview.changes().size(), "thing") + " changed", last.number(),
                    Dates.of(last.publishedAt()));
        }

        /// Like `What changed since publication 2`.
        String since() {
            Publication last = this.preview.last();
            return (last == null) ? "This is the first publication" : "What changed since publication " + last.number();
        }

        private static <K extends Comparable<K>, T> Map<K, List<T>> grouped(List<T> all, Function<T, K> by) {
            return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
        }

    }

    /// Withdrawing one publication.
    record WithdrawPage(Publication publication, String notice, FormErrors errors) {
    }

}
