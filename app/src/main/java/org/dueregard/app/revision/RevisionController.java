package org.dueregard.app.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dueregard.app.intake.Import;
import org.dueregard.app.intake.ImportId;
import org.dueregard.app.intake.Imports;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.PlanSummary;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.revision.RevisionPage.Shown;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of a newer file of a plan: which plan it is, and what changed.
@Controller
class RevisionController {

    private static final String MAKE = "make";

    private static final String KEEP = "keep";

    private static final String TICK = "tick:";

    private static final String UNTICK = "untick:";

    private static final String PART = "part:";

    /// The ticks of somebody while whose look the plan was changed.
    private static final String TICKED = "ticked";

    /// The ticks of somebody who wanted to make changes that cannot be made together.
    private static final String UNMET = "unmet";

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
    String changes(@PathVariable UUID id, @PathVariable UUID plan, @RequestParam(defaultValue = "1") int part,
            SignedIn by, Model model) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.get(new ImportId(id), by);
        if (!one.isInReview()) {
            return "redirect:/imports/" + id;
        }
        Proposal proposal = this.revisions.propose(one.id(), new PlanId(plan), by);
        model.addAttribute("page", RevisionPage.of(one, proposal, shown(one, proposal, part, by, model)));
        return "revision/changes";
    }

    private Shown shown(Import one, Proposal proposal, int part, SignedIn by, Model model) {
        if (model.getAttribute(TICKED) instanceof Set<?> ticked) {
            return new Shown(part, names(ticked), true, "", List.of());
        }
        if (model.getAttribute(UNMET) instanceof Set<?> ticked) {
            return Shown.again(part, proposal, names(ticked));
        }
        return Shown.of(part, proposal, this.revisions.kept(one.id(), proposal.current().plan().id(), by));
    }

    private static Set<String> names(Set<?> ticked) {
        return ticked.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /// Every answer leads on to a page of its own, so that the way back asks for nothing
    /// to be sent again.
    @PostMapping("/imports/{id}/revision/{plan}")
    String revise(@PathVariable UUID id, @PathVariable UUID plan, @ModelAttribute TickForm form, SignedIn by,
            RedirectAttributes redirect) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.get(new ImportId(id), by);
        Proposal proposal = this.revisions.propose(one.id(), new PlanId(plan), by);
        Set<String> ticked = form.over(shownTicks(one, proposal, by), proposal);
        if (!one.isInReview()) {
            return ended(id, redirect);
        }
        if (!proposal.seen().equals(form.seenOrNothing())) {
            return meanwhile(id, plan, ticked, redirect);
        }
        if (form.actOrMake().equals(MAKE)) {
            return make(one, new PlanId(plan), ticked, form, by, redirect);
        }
        if (!this.revisions.keep(one.id(), proposal, ticked(form.actOrMake(), ticked, proposal), by)) {
            return ended(id, redirect);
        }
        if (form.actOrMake().equals(KEEP)) {
            redirect.addFlashAttribute(Notice.ATTRIBUTE,
                    Notice.done("Your ticks are kept. Nothing is changed in the plan yet."));
            return "redirect:/imports/" + id;
        }
        return "redirect:" + address(id, plan) + form.query();
    }

    /// The ticks of all parts as they were when the page was made.
    private Set<String> shownTicks(Import one, Proposal proposal, SignedIn by) {
        return Shown.of(1, proposal, this.revisions.kept(one.id(), proposal.current().plan().id(), by)).ticked();
    }

    private String make(Import one, PlanId plan, Set<String> ticked, TickForm form, SignedIn by,
            RedirectAttributes redirect) {
        return switch (this.revisions.revise(one.id(), plan, ticked, form.seenOrNothing(), by)) {
            case Revisions.Result.Revised done -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(Numbers.counted(done.made(), "change")
                        + " made. They are not public before you publish the plan again."));
                yield "redirect:/plans/" + plan.value();
            }
            case Revisions.Result.ChangedMeanwhile ignored ->
                meanwhile(one.id().value(), plan.value(), ticked, redirect);
            case Revisions.Result.Unmet ignored -> {
                this.revisions.keep(one.id(), this.revisions.propose(one.id(), plan, by), ticked, by);
                redirect.addFlashAttribute(UNMET, new HashSet<>(ticked));
                yield "redirect:" + address(one.id().value(), plan.value()) + form.query();
            }
            case Revisions.Result.NotInReview ignored -> ended(one.id().value(), redirect);
        };
    }

    private static String ended(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE,
                Notice.important("Nothing was done: somebody has adopted or discarded this import meanwhile."));
        return "redirect:/imports/" + id;
    }

    /// Nothing is done or kept: the ticks were made on other changes than there are now.
    private static String meanwhile(UUID id, UUID plan, Set<String> ticked, RedirectAttributes redirect) {
        redirect.addFlashAttribute(TICKED, new HashSet<>(ticked));
        return "redirect:" + address(id, plan);
    }

    /// What is ticked after all of a kind was ticked or unticked, where that was asked.
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

    /// What was ticked, and which button was pressed.
    ///
    /// @param change names of changes; null where none was ticked
    /// @param shown names of the changes that could be ticked; null where all could
    /// @param seen the plan as the person saw it
    /// @param part the part that was shown
    record TickForm(@Nullable List<String> change, @Nullable List<String> shown, @Nullable String seen,
            @Nullable String act, @Nullable Integer part) {

        /// The ticks of all changes: those shown as they are ticked, the others as they
        /// were.
        Set<String> over(Set<String> before, Proposal proposal) {
            Set<String> ticked = new HashSet<>(before);
            ticked.removeAll((this.shown != null) ? Set.copyOf(this.shown) : proposal.keys());
            ticked.addAll((this.change != null) ? this.change : List.of());
            return ticked;
        }

        String seenOrNothing() {
            return (this.seen != null) ? this.seen : "";
        }

        String actOrMake() {
            return (this.act != null) ? this.act : MAKE;
        }

        /// The part to go on to: another one, where that was asked.
        String query() {
            String asked = actOrMake().startsWith(PART) ? actOrMake().substring(PART.length())
                    : String.valueOf((this.part != null) ? this.part : 1);
            return (asked.matches("\\d{1,6}") && !asked.equals("1")) ? "?part=" + asked : "";
        }

    }

}
