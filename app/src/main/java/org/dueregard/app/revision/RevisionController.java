package org.dueregard.app.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dueregard.app.intake.Import;
import org.dueregard.app.intake.ImportId;
import org.dueregard.app.intake.Imports;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.PlanSummary;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.web.Notice;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.PlanChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of a newer file of a plan: which plan it is, and what changed.
@Controller
class RevisionController {

    private static final String MAKE = "make";

    private static final String KEEP = "keep";

    private static final String TICK = "tick:";

    private static final String UNTICK = "untick:";

    private final Imports imports;

    private final Plans plans;

    private final Revisions revisions;

    RevisionController(Imports imports, Plans plans, Revisions revisions) {
        this.imports = imports;
        this.plans = plans;
        this.revisions = revisions;
    }

    /// Where the council has one plan only, that is the one.
    @GetMapping("/imports/{id}/revision")
    String choose(@PathVariable UUID id, SignedIn by, Model model) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.get(new ImportId(id), by);
        List<PlanSummary> open = this.plans.all(by).stream().filter((plan) -> !plan.closed()).toList();
        if (!one.isInReview() || open.isEmpty()) {
            return "redirect:/imports/" + id;
        }
        if (open.size() == 1) {
            return "redirect:" + address(id, open.getFirst().id().value());
        }
        model.addAttribute("page", RevisionPage.Choice.of(one, open));
        return "revision/choose";
    }

    private static String address(UUID id, UUID plan) {
        return "/imports/" + id + "/revision/" + plan;
    }

    @GetMapping("/imports/{id}/revision/{plan}")
    String changes(@PathVariable UUID id, @PathVariable UUID plan, SignedIn by, Model model) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.get(new ImportId(id), by);
        if (!one.isInReview()) {
            return "redirect:/imports/" + id;
        }
        Proposal proposal = this.revisions.propose(one.id(), new PlanId(plan), by);
        model.addAttribute("page", RevisionPage.of(one, proposal, this.revisions.kept(one.id(), new PlanId(plan), by)));
        return "revision/changes";
    }

    @PostMapping("/imports/{id}/revision/{plan}")
    String revise(@PathVariable UUID id, @PathVariable UUID plan, @ModelAttribute TickForm form, SignedIn by,
            Model model, RedirectAttributes redirect) {
        by.require(Permission.IMPORT_PLAN);
        Set<String> ticked = form.ticked();
        String act = form.actOrMake();
        Import one = this.imports.get(new ImportId(id), by);
        if (act.equals(KEEP)) {
            return keep(one, new PlanId(plan), form, by, model, redirect);
        }
        if (!act.equals(MAKE)) {
            return tick(one, new PlanId(plan), form, by, model);
        }
        return switch (this.revisions.revise(one.id(), new PlanId(plan), ticked, form.seenOrNothing(), by)) {
            case Revisions.Result.Revised done -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(Numbers.counted(done.made(), "change")
                        + " made. They are not public before you publish the plan again."));
                yield "redirect:/plans/" + plan;
            }
            case Revisions.Result.ChangedMeanwhile ignored -> again(one, new PlanId(plan), ticked, true, by, model);
            case Revisions.Result.NotInReview ignored -> "redirect:/imports/" + id;
        };
    }

    /// Keeps the ticks for later, unless they were made on other changes than there are
    /// now.
    private String keep(Import one, PlanId plan, TickForm form, SignedIn by, Model model, RedirectAttributes redirect) {
        Proposal proposal = this.revisions.propose(one.id(), plan, by);
        if (!proposal.seen().equals(form.seenOrNothing())) {
            return again(one, plan, form.ticked(), true, by, model);
        }
        if (this.revisions.keep(one.id(), proposal, form.ticked(), by)) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE,
                    Notice.done("Your ticks are kept. Nothing is changed in the plan yet."));
        }
        return "redirect:/imports/" + one.id().value();
    }

    /// Ticks or unticks all of a kind and keeps it so; the others stay as they are.
    private String tick(Import one, PlanId plan, TickForm form, SignedIn by, Model model) {
        Proposal proposal = this.revisions.propose(one.id(), plan, by);
        Set<String> now = ticked(form.actOrMake(), form.ticked(), proposal);
        this.revisions.keep(one.id(), proposal, now, by);
        return again(one, plan, now, false, by, model);
    }

    private static Set<String> ticked(String act, Set<String> ticked, Proposal proposal) {
        Set<String> now = new HashSet<>(ticked);
        for (PlanChange each : proposal.changes()) {
            if (act.equals(TICK + each.kind()) || act.equals(TICK)) {
                now.add(Proposal.key(each));
            }
            else if (act.equals(UNTICK + each.kind()) || act.equals(UNTICK)) {
                now.remove(Proposal.key(each));
            }
        }
        return now;
    }

    private String again(Import one, PlanId plan, Set<String> ticked, boolean meanwhile, SignedIn by, Model model) {
        if (!one.isInReview()) {
            return "redirect:/imports/" + one.id().value();
        }
        model.addAttribute("page", RevisionPage.of(one, this.revisions.propose(one.id(), plan, by), ticked, meanwhile));
        return "revision/changes";
    }

    /// What was ticked, and which button was pressed.
    ///
    /// @param change names of changes; null where none was ticked
    /// @param seen the plan as the person saw it
    record TickForm(@Nullable List<String> change, @Nullable String seen, @Nullable String act) {

        Set<String> ticked() {
            return (this.change != null) ? new HashSet<>(this.change) : Set.of();
        }

        String seenOrNothing() {
            return (this.seen != null) ? this.seen : "";
        }

        String actOrMake() {
            return (this.act != null) ? this.act : MAKE;
        }

    }

}
