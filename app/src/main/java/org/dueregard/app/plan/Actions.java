package org.dueregard.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.organisation.NotPermitted;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Responsibilities;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewProgress.NewEvidence;
import org.dueregard.app.plan.Progress.EvidenceFile;
import org.dueregard.app.plan.RecordResult.ChangedMeanwhile;
import org.dueregard.app.plan.RecordResult.Recorded;
import org.dueregard.app.plan.RecordResult.Refused;
import org.dueregard.app.web.Dates;
import org.dueregard.planreader.PlanAction.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door of actions: what happened to them, their history and its evidence.
@Component
@Transactional(readOnly = true)
public class Actions {

    private final ActionRepository actions;

    private final ProgressRepository progress;

    private final Responsibilities responsibilities;

    private final Audits audits;

    private final Clock clock;

    Actions(ActionRepository actions, ProgressRepository progress, Responsibilities responsibilities, Audits audits,
            Clock clock) {
        this.actions = actions;
        this.progress = progress;
        this.responsibilities = responsibilities;
        this.audits = audits;
        this.clock = clock;
    }

    /// Says what happened to an action.
    ///
    /// @param expectedVersion how many entries its history had when the person looked
    @Transactional
    public RecordResult record(ActionId action, NewProgress said, int expectedVersion, SignedIn by) {
        return record(Map.of(action, expectedVersion), said, by);
    }

    /// Says the same of several actions; of all or, where one is refused, of none.
    ///
    /// @param expectedVersions for each how many entries its history had when the person
    /// looked
    @Transactional
    public RecordResult record(Map<ActionId, Integer> expectedVersions, NewProgress said, SignedIn by) {
        by.require(Permission.RECORD_PROGRESS);
        List<ActionId> inOrder = expectedVersions.keySet()
            .stream()
            .sorted(Comparator.comparing(ActionId::value))
            .toList();
        inOrder.forEach(this.progress::lock);
        List<Action> toRecord = new ArrayList<>();
        for (ActionId id : inOrder) {
            Action action = find(id, by);
            if (!mayRecord(action, by)) {
                throw new NotPermitted(Permission.RECORD_ANY_PROGRESS);
            }
            Map<String, String> reasons = said.refusals(action);
            if (!reasons.isEmpty()) {
                return new Refused(reasons);
            }
            List<Progress> since = since(id, Objects.requireNonNull(expectedVersions.get(id)));
            if (since.isEmpty()) {
                toRecord.add(action);
            }
            else if (!isSaidAgain(since, said, by)) {
                return changedMeanwhile(id, since);
            }
        }
        toRecord.forEach((action) -> add(action, said, by));
        return new Recorded();
    }

    private List<Progress> since(ActionId action, int version) {
        return this.progress.history(action).stream().filter((entry) -> entry.number() > version).toList();
    }

    // The same button pressed twice.
    private static boolean isSaidAgain(List<Progress> since, NewProgress said, SignedIn by) {
        return since.size() == 1 && by.person().equals(since.getFirst().person())
                && since.getFirst().text().equals(said.text()) && since.getFirst().standing() == said.standing();
    }

    private static ChangedMeanwhile changedMeanwhile(ActionId action, List<Progress> since) {
        return new ChangedMeanwhile(action, since.getLast().number(),
                since.stream()
                    .map((entry) -> new ChangedMeanwhile.Entry(entry.recordedAs(), entry.text(), entry.standing()))
                    .toList());
    }

    private void add(Action action, NewProgress said, SignedIn by) {
        LocalDate today = Dates.today(this.clock);
        Progress entry = said.entry(action, this.clock.instant(), today, by);
        this.progress.add(action.id(), entry);
        this.progress.stand(action.id(), entry.standing(), today);
        if (said.deadline() != null) {
            this.progress.move(action.id(), said.deadline().deadline());
        }
        said.evidence().forEach((evidence) -> add(entry, evidence));
        Map<String, Object> before = new LinkedHashMap<>();
        before.put("standing", action.standing());
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("standing", entry.standing());
        after.put("entry", entry.number());
        after.put("text", entry.text());
        if (entry.deadlineAfter() != null) {
            before.put("deadline", action.deadline().words());
            after.put("deadline", entry.deadlineAfter());
        }
        this.audits.record(by, "recorded progress", "action", action.id().value(), before, after);
    }

    private void add(Progress entry, NewEvidence evidence) {
        switch (evidence) {
            case NewEvidence.Link(String name, String address) ->
                this.progress.addLink(entry.id(), name.isBlank() ? address : name, address);
            case NewEvidence.File(String name, byte[] content) ->
                this.progress.addFile(entry.id(), EvidenceFile.of(name, content).orElseThrow());
        }
    }

    /// Whether the person may say what happened: on every action, or on those that they,
    /// their posts or their services are responsible for.
    boolean mayRecord(Action action, SignedIn by) {
        return by.may(Permission.RECORD_ANY_PROGRESS)
                || (by.may(Permission.RECORD_PROGRESS) && action.isOf(this.responsibilities.of(by)));
    }

    /// An action with its officers’ titles and names of today.
    ///
    /// @throws NoSuchInPlan where the council has no such action
    Action find(ActionId action, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.actions.find(action)
            .map((found) -> found.named(this.responsibilities.everybody(by)))
            .orElseThrow(() -> new NoSuchInPlan("action"));
    }

    /// The action's history, newest first.
    List<Progress> history(ActionId action, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.progress.history(action).reversed();
    }

    /// How one would know that it is done. The figures follow from the words, so that
    /// they
    /// are always those of the words.
    List<Measure> measures(ActionId action, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.actions.measures(action).stream().map(Measure::read).toList();
    }

    /// Other open actions of the same objective that the person may say the same of.
    List<Action> beside(Action action, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.actions.ofObjectives(List.of(action.objective()))
            .stream()
            .filter((other) -> !other.id().equals(action.id()) && other.isOpen() && mayRecord(other, by))
            .toList();
    }

    /// A file kept as evidence.
    Optional<EvidenceFile> evidence(UUID evidence, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.progress.file(evidence);
    }

}
