package org.dueregard.app.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.dueregard.app.plan.ActionState;
import org.dueregard.app.plan.PlanToPublish;
import org.dueregard.app.publication.PublishedPlan.PublishedDeadline;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;

/// Makes what residents see of a plan, and notes what somebody should look at first.
final class Snapshot {

    private static final int SILENT_MONTHS = 6;

    private final PeopleNames names;

    private final OfficeWords offices;

    private final LocalDate today;

    private final List<Warning> warnings = new ArrayList<>();

    Snapshot(PeopleNames names, OfficeWords offices, LocalDate today) {
        this.names = names;
        this.offices = offices;
        this.today = today;
    }

    List<Warning> warnings() {
        return List.copyOf(this.warnings);
    }

    /// The plan as it would be published now.
    PublishedPlan take(PlanToPublish plan, Heading heading) {
        return new PublishedPlan(PublishedPlan.SCHEMA, heading.council(), plan.number(),
                text(plan.title(), "The plan’s title", null), plan.periodFrom(), plan.periodTo(), heading.publication(),
                heading.at(), this.today, text(heading.statement(), "The statement", null),
                plan.sections().stream().map(this::section).toList());
    }

    private PublishedPlan.Section section(PlanToPublish.Section section) {
        return new PublishedPlan.Section(text(section.title(), "A section’s title", null),
                section.objectives().stream().map(this::objective).toList());
    }

    private PublishedPlan.Objective objective(PlanToPublish.Objective objective) {
        String where = "Objective "
                + Optional.ofNullable(objective.ref()).orElseGet(() -> String.valueOf(objective.number()));
        List<PublishedPlan.Action> actions = new ArrayList<>();
        for (PlanToPublish.Action action : objective.actions()) {
            actions.add(action(action, "%s, action %d".formatted(where, actions.size() + 1)));
        }
        String reason = objective.notApplicableReason();
        return new PublishedPlan.Objective(objective.number(), objective.ref(), text(objective.text(), where, null),
                objective.applicable(), (reason == null) ? null : text(reason, where, null),
                links(objective.links(), where), links(objective.seeActionsOf(), where), actions);
    }

    private List<PublishedPlan.Link> links(List<PlanToPublish.Link> links, String where) {
        return links.stream()
            .map((link) -> new PublishedPlan.Link(text(link.ref(), where, null), link.objective()))
            .toList();
    }

    private PublishedPlan.Action action(PlanToPublish.Action action, String where) {
        UUID id = action.id().value();
        warnOfDate(action, where);
        warnOfSilence(action, where);
        return new PublishedPlan.Action(id, action.number(), text(action.text(), where, id), responsible(action, where),
                texts(action.successMeasures(), where, id), texts(action.protectedCharacteristics(), where, id),
                deadline(action, where), action.state(), action.doneOn(), news(action, where));
    }

    private List<String> responsible(PlanToPublish.Action action, String where) {
        List<String> shown = action.owners().stream().map(this::responsible).distinct().toList();
        if (shown.isEmpty() || shown.contains(OfficeWords.TO_BE_NAMED)) {
            String written = String.join(", ", action.owners().stream().map(PlanToPublish.Owner::asWritten).toList());
            this.warnings.add(new Warning(Warning.Kind.OFFICER_TO_BE_NAMED, where,
                    written.isEmpty() ? "Nobody is responsible." : "The plan says: " + written, action.id().value()));
        }
        return shown.isEmpty() ? List.of(OfficeWords.TO_BE_NAMED) : shown;
    }

    private String responsible(PlanToPublish.Owner owner) {
        String office = owner.office();
        String shown = (office != null) ? office : this.offices.shown(owner.asWritten());
        return this.names.isIn(shown) ? OfficeWords.TO_BE_NAMED : shown;
    }

    private PublishedDeadline deadline(PlanToPublish.Action action, String where) {
        Deadline said = action.deadline();
        String raw = said.raw();
        return new PublishedDeadline((raw == null) ? null : text(raw, where, action.id().value()), action.reading(),
                said.kind(), said.start(), said.end(), said.recurrence(), said.qualifier());
    }

    private PublishedPlan.@Nullable News news(PlanToPublish.Action action, String where) {
        PlanToPublish.News latest = action.latest();
        if (latest == null) {
            return null;
        }
        String office = this.names.isIn(latest.office()) ? "Officer" : latest.office();
        return new PublishedPlan.News(latest.on(), office, text(latest.text(), where, action.id().value()));
    }

    private void warnOfDate(PlanToPublish.Action action, String where) {
        if (action.deadline().kind() == Deadline.Kind.TBC) {
            this.warnings
                .add(new Warning(Warning.Kind.TO_BE_CONFIRMED, where, leaveOut(action.text()), action.id().value()));
        }
    }

    private void warnOfSilence(PlanToPublish.Action action, String where) {
        boolean ended = Stream.of(ActionState.DONE, ActionState.NOT_APPLICABLE).anyMatch(action.state()::equals);
        PlanToPublish.News latest = action.latest();
        if (!ended && (latest == null || latest.on().isBefore(this.today.minusMonths(SILENT_MONTHS)))) {
            this.warnings.add(new Warning(Warning.Kind.SILENT, where, leaveOut(action.text()), action.id().value()));
        }
    }

    private List<String> texts(List<String> texts, String where, UUID action) {
        return texts.stream().map((text) -> text(text, where, action)).toList();
    }

    private String text(String text, String where, @Nullable UUID action) {
        String shown = leaveOut(text);
        if (!shown.equals(text)) {
            this.warnings.add(new Warning(Warning.Kind.NAME_LEFT_OUT, where, shown, action));
        }
        if (!this.names.possibleIn(shown).isEmpty()) {
            this.warnings.add(new Warning(Warning.Kind.MAY_BE_A_NAME, where,
                    String.join(", ", this.names.possibleIn(shown)) + ": " + shown, action));
        }
        return shown;
    }

    private String leaveOut(String text) {
        return this.names.leaveOut(text);
    }

    /// What a publication says of itself.
    record Heading(String council, int publication, Instant at, String statement) {
    }

}
