package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Responsibilities;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door of plans: adopting them, reading them whole, and who is responsible in them.
@Component
@Transactional(readOnly = true)
public class Plans {

    private final PlanRepository plans;

    private final ActionRepository actions;

    private final AdoptionRepository adoptions;

    private final Responsibilities responsibilities;

    private final Aliases aliases;

    private final Audits audits;

    Plans(PlanRepository plans, ActionRepository actions, AdoptionRepository adoptions,
            Responsibilities responsibilities, Aliases aliases, Audits audits) {
        this.plans = plans;
        this.actions = actions;
        this.adoptions = adoptions;
        this.responsibilities = responsibilities;
        this.aliases = aliases;
        this.audits = audits;
    }

    /// Adopts a whole plan at once, or nothing of it.
    @Transactional
    public PlanId adopt(NewPlan plan, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        PlanId id = this.adoptions.insert(plan);
        this.audits.record(by, "adopted a plan", "plan", id.value(), null, Map.of("title", plan.title()));
        return id;
    }

    /// The council's plans, the newest first.
    public List<PlanSummary> all(SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.plans.all();
    }

    /// The whole plan with everything in it.
    ///
    /// @throws NoSuchInPlan where the council has no such plan
    PlanTree tree(PlanId plan, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return find(plan, by).orElseThrow(() -> new NoSuchInPlan("plan"));
    }

    private Optional<PlanTree> find(PlanId plan, SignedIn by) {
        Map<UUID, Responsible> everybody = this.responsibilities.everybody(by);
        return this.plans.find(plan)
            .map((found) -> this.plans.tree(found,
                    this.actions.ofPlan(plan).stream().map((action) -> action.named(everybody)).toList()));
    }

    /// An objective alone.
    ///
    /// @throws NoSuchInPlan where the council has no such objective
    EqualityObjective objective(ObjectiveId objective, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.plans.find(objective).orElseThrow(() -> new NoSuchInPlan("objective"));
    }

    /// Objectives that refer to this one.
    List<EqualityObjective> referringTo(ObjectiveId objective, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.plans.referringTo(objective);
    }

    /// A plan by its name.
    ///
    /// @throws NoSuchInPlan where the council has no such plan
    PlanSummary summary(PlanId plan, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.plans.find(plan).orElseThrow(() -> new NoSuchInPlan("plan"));
    }

    /// An objective's actions and those of objectives whose actions it refers to, by
    /// objective.
    Map<ObjectiveId, List<Action>> actionsOf(List<ObjectiveId> objectives, SignedIn by) {
        by.require(Permission.READ_PLAN);
        Map<UUID, Responsible> everybody = this.responsibilities.everybody(by);
        return this.actions.ofObjectives(objectives)
            .stream()
            .map((action) -> action.named(everybody))
            .collect(Collectors.groupingBy(Action::objective));
    }

    /// Names of owners that stand for nobody known yet, each with how often it occurs.
    public List<UnmatchedOwner> unmatchedOwners(SignedIn by) {
        by.require(Permission.READ_PLAN);
        return this.actions.unmatchedOwners();
    }

    /// Says who is meant by a name everywhere it stands as an owner, now and in later
    /// files.
    ///
    /// @return how many actions have now somebody responsible by this
    @Transactional
    public int matchOwner(String asWritten, Responsible responsible, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        List<UUID> matched = this.actions.match(asWritten, responsible);
        this.aliases.remember(asWritten, responsible, by);
        for (UUID action : Set.copyOf(matched)) {
            this.audits.record(by, "said who is responsible", "action", action, Map.of("asWritten", asWritten),
                    Map.of("responsible", responsible.label()));
        }
        return Set.copyOf(matched).size();
    }

    /// The plan as it stands today, for publication; empty where the council has no such
    /// plan.
    public Optional<PlanToPublish> forPublication(PlanId plan, LocalDate today, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return find(plan, by).map((tree) -> new PlanToPublish.Made(tree, this.actions.measuresOfPlan(plan),
                this.responsibilities.offices(by), today)
            .plan());
    }

    /// What the person is responsible for, by person, post or service, in all open plans.
    public Work workOf(SignedIn by, LocalDate today) {
        by.require(Permission.READ_PLAN);
        Map<UUID, Responsible> everybody = this.responsibilities.everybody(by);
        List<Action> open = this.actions.ofOpenPlans()
            .stream()
            .map((action) -> action.named(everybody))
            .filter((action) -> action.state(today).isOpen())
            .toList();
        Work.OfDay day = new Work.OfDay(today, this.plans.objectivesOfOpenPlans());
        Work.Overview overview = by.may(Permission.EDIT_PLAN)
                ? day.overview(open, this.actions.unmatchedOwners().size()) : null;
        Set<UUID> own = this.responsibilities.of(by);
        return day.work(open.stream().filter((action) -> action.isOf(own)).toList(), overview);
    }

    /// A name as written in a plan that stands for nobody known yet.
    ///
    /// @param inFull what its initials stand for where a plan's file says so, else as
    /// written
    /// @param actions how many actions name it
    public record UnmatchedOwner(String asWritten, String inFull, int actions) {
    }

}
