package org.dueregard.app.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.ActionId;
import org.dueregard.app.plan.Actions;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.PlanToPublish;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.plan.RecordResult;
import org.dueregard.app.publication.Publications;
import org.dueregard.app.publication.PublishResult;

/// Lets a year go by: officers say what happened, and the plan is published twice.
final class SampleYear {

    private static final Map<LocalDate, String> PUBLICATIONS = Map.of(LocalDate.of(2025, 12, 1),
            "Cabinet agreed this plan on 4 November 2025. We will say here twice a year how it goes.",
            LocalDate.of(2026, 10, 5),
            "A year into the plan, most of what we promised for this year is done. Where it is not, we say so and why.");

    private final Plans plans;

    private final Actions actions;

    private final Publications publications;

    private final SampleClock clock;

    private final Map<ActionId, Integer> versions = new HashMap<>();

    SampleYear(Plans plans, Actions actions, Publications publications, SampleClock clock) {
        this.plans = plans;
        this.actions = actions;
        this.publications = publications;
        this.clock = clock;
    }

    /// Enters it all, in order of time.
    void enter(PlanId plan, Map<String, SignedIn> people, SignedIn lead) {
        List<SampleNews> news = SampleNews.all();
        Map<String, ActionId> ids = ids(plan, lead);
        LocalDate last = LocalDate.EPOCH;
        for (SampleNews one : news) {
            publishBetween(last, one.day(), plan, lead);
            if (one.day().equals(last)) {
                this.clock.tick();
            }
            else {
                this.clock.pretend(one.day());
            }
            last = one.day();
            record(one, find(ids, one.objective() + "/" + one.action()), find(people, one.who()));
        }
    }

    private void publishBetween(LocalDate last, LocalDate next, PlanId plan, SignedIn lead) {
        PUBLICATIONS.forEach((day, statement) -> {
            if (day.isAfter(last) && day.isBefore(next)) {
                this.clock.pretend(day);
                publish(plan, statement, lead);
            }
        });
    }

    private void publish(PlanId plan, String statement, SignedIn lead) {
        if (!(this.publications.publish(plan, statement, lead) instanceof PublishResult.Published)) {
            throw new IllegalStateException("The sample's plan could not be published");
        }
    }

    private void record(SampleNews news, ActionId action, SignedIn by) {
        RecordResult result = this.actions.record(action, news.progress(), this.versions.getOrDefault(action, 0), by);
        if (result instanceof RecordResult.ChangedMeanwhile changed) {
            this.versions.put(action, changed.version());
            result = this.actions.record(action, news.progress(), changed.version(), by);
        }
        if (!(result instanceof RecordResult.Recorded)) {
            throw new IllegalStateException("Refused on " + news.day() + " at " + news.objective() + ": " + result);
        }
        this.versions.merge(action, 1, Integer::sum);
    }

    /// Each action by its objective's reference and its place, like `2.4/1`.
    private Map<String, ActionId> ids(PlanId plan, SignedIn lead) {
        Map<String, ActionId> ids = new HashMap<>();
        PlanToPublish all = this.plans
            .forPublication(plan, LocalDate.ofInstant(this.clock.instant(), this.clock.getZone()), lead)
            .orElseThrow();
        all.sections().stream().flatMap((section) -> section.objectives().stream()).forEach((objective) -> {
            for (int i = 1; i <= objective.actions().size(); i++) {
                ids.put(objective.ref() + "/" + i, objective.actions().get(i - 1).id());
            }
        });
        return ids;
    }

    private static <T> T find(Map<String, T> among, String key) {
        T found = among.get(key);
        if (found == null) {
            throw new IllegalStateException("The sample has no " + key);
        }
        return found;
    }

}
