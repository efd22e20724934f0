package org.dueregard.app.plan;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanPage.Asked;
import org.dueregard.app.plan.PlanPage.Rights;
import org.dueregard.app.plan.PlanPage.View;
import org.dueregard.app.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of plans, and a plan.
@Controller
class PlanController {

    private final Plans plans;

    private final Clock clock;

    PlanController(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /// Every plan; where there is one alone, that one.
    @GetMapping("/plans")
    String plans(SignedIn by, Model model) {
        List<PlanSummary> all = this.plans.all(by);
        if (all.size() == 1) {
            return "redirect:/plans/" + all.getFirst().id().value();
        }
        model.addAttribute("page", new ListPage(all, by.may(Permission.IMPORT_PLAN), by.may(Permission.EDIT_PLAN)));
        return "plan/plans";
    }

    @GetMapping("/plans/{id}")
    String plan(@PathVariable UUID id, Query query, SignedIn by, Model model) {
        boolean edits = by.may(Permission.EDIT_PLAN);
        Rights rights = new Rights(edits, edits ? this.plans.unmatchedOwners(by).size() : 0);
        model.addAttribute("page",
                PlanPage.of(this.plans.tree(new PlanId(id), by), query.asked(), rights, Dates.today(this.clock)));
        return "plan/plan";
    }

    /// Everything in its order, to be put into another, changed and added to.
    @GetMapping("/plans/{id}/arrange")
    String arrange(@PathVariable UUID id, SignedIn by, Model model) {
        by.require(Permission.EDIT_PLAN);
        model.addAttribute("page", this.plans.tree(new PlanId(id), by));
        return "plan/arrange";
    }

    /// What `/plans` shows.
    record ListPage(List<PlanSummary> plans, boolean mayImport, boolean mayWrite) {
    }

    /// The filter and the view as they stand in the address.
    record Query(@Nullable ActionState state, @Nullable String officer, @Nullable String section, @Nullable Integer due,
            @Nullable String text, @Nullable String view, @Nullable Integer page, @Nullable Integer part,
            @Nullable Integer at) {

        Asked asked() {
            View shown = (this.view == null) ? View.FULL : switch (this.view.toLowerCase(Locale.ROOT)) {
                case "compact" -> View.COMPACT;
                case "print" -> View.PRINT;
                default -> View.FULL;
            };
            return new Asked(new PlanFilter(this.state, this.officer, this.section, this.due, this.text), shown,
                    (this.page != null) ? this.page - 1 : 0, (this.part != null) ? this.part : 1, this.at);
        }

    }

}
