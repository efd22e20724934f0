package org.dueregard.app.plan;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.EqualityObjective.Link;
import org.dueregard.app.plan.Progress.EvidenceFile;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// An objective, an action, and the files that show what happened.
@Controller
class ActionController {

    private final Plans plans;

    private final Actions actions;

    private final Clock clock;

    ActionController(Plans plans, Actions actions, Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping("/objectives/{id}")
    String objective(@PathVariable UUID id, SignedIn by, Model model) {
        EqualityObjective objective = this.plans.objective(new ObjectiveId(id), by);
        List<ObjectiveId> elsewhere = objective.links(Link.Kind.SEE_ACTIONS)
            .stream()
            .map(Link::target)
            .filter((target) -> target != null && !target.equals(objective.id()))
            .toList();
        Map<ObjectiveId, List<Action>> actionsOf = this.plans
            .actionsOf(Stream.concat(Stream.of(objective.id()), elsewhere.stream()).toList(), by);
        model.addAttribute("page",
                new ObjectivePage(objective, this.plans.summary(objective.plan(), by),
                        actionsOf.getOrDefault(objective.id(), List.of()),
                        elsewhere.stream()
                            .map((other) -> new PlanTree.Branch(this.plans.objective(other, by),
                                    actionsOf.getOrDefault(other, List.of())))
                            .toList(),
                        this.plans.referringTo(objective.id(), by), Dates.today(this.clock),
                        by.may(Permission.EDIT_PLAN)));
        return "plan/objective";
    }

    @GetMapping("/actions/{id}")
    String action(@PathVariable UUID id, @RequestParam(required = false) @Nullable String recorded, SignedIn by,
            Model model) {
        Action action = this.actions.find(new ActionId(id), by);
        LocalDate today = Dates.today(this.clock);
        boolean records = action.closedReason() == null && this.actions.mayRecord(action, by);
        ActionPage.Rights rights = new ActionPage.Rights(records, by.may(Permission.EDIT_PLAN),
                by.may(Permission.IMPORT_PLAN) || by.may(Permission.READ_AUDIT));
        model.addAttribute("page",
                new ActionPage(action, this.plans.objective(action.objective(), by),
                        this.plans.summary(action.plan(), by), this.actions.measures(action.id(), by),
                        this.actions.history(action.id(), by), today, rights,
                        (recorded != null) ? next(action, by, today) : null));
        return "plan/action";
    }

    // The most pressing of the person's other actions.
    private Work.@Nullable Item next(Action action, SignedIn by, LocalDate today) {
        Work work = this.plans.workOf(by, today);
        return Stream.of(work.overdue(), work.dueSoon(), work.waiting())
            .flatMap(List::stream)
            .filter((item) -> !item.action().equals(action.id()))
            .findFirst()
            .orElse(null);
    }

    /// A file of evidence, always to be saved and never to be opened in the page.
    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> evidence(@PathVariable UUID id, SignedIn by) {
        EvidenceFile file = this.actions.evidence(id, by).orElseThrow(() -> new NoSuchInPlan("evidence"));
        return ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, file.type().mediaType())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", "default-src 'none'; sandbox")
            .body(file.content());
    }

    /// What an objective's page shows.
    ///
    /// @param elsewhere objectives whose actions it refers to
    /// @param referring objectives that refer to it
    record ObjectivePage(EqualityObjective objective, PlanSummary plan, List<Action> actions,
            List<PlanTree.Branch> elsewhere, List<EqualityObjective> referring, LocalDate today, boolean mayEdit) {

        /// Where it stands, in one sentence.
        String stands() {
            if (this.objective.closedReason() != null) {
                return "Closed: " + this.objective.closedReason();
            }
            if (!this.objective.applicable()) {
                return "Not applicable.";
            }
            if (this.actions.isEmpty()) {
                return this.elsewhere.isEmpty() ? "No actions yet." : "Its actions stand at another objective.";
            }
            long done = count(ActionState.DONE);
            long overdue = count(ActionState.OVERDUE);
            return Numbers.of(done) + " of " + Numbers.counted(this.actions.size(), "action")
                    + ((done == 1) ? " is done" : " are done") + ((overdue == 0) ? "; none is overdue."
                            : "; " + Numbers.of(overdue) + ((overdue == 1) ? " is overdue." : " are overdue."));
        }

        private long count(ActionState state) {
            return this.actions.stream().filter((action) -> action.state(this.today) == state).count();
        }

        /// "2.7 and 2.16 refer to this"; null where none does.
        @Nullable String referringWords() {
            return switch (this.referring.size()) {
                case 0 -> null;
                case 1 -> "refers to this.";
                default -> "refer to this.";
            };
        }

    }

}
