package org.dueregard.app.writing;

import java.util.List;
import java.util.UUID;

import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.web.Notice;
import org.dueregard.app.web.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Names in plans that stand for nobody known yet; one answer settles all the places.
@Controller
@RequestMapping("/plans/unmatched-owners")
class OwnersController {

    private final Plans plans;

    private final Aliases aliases;

    OwnersController(Plans plans, Aliases aliases) {
        this.plans = plans;
        this.aliases = aliases;
    }

    @GetMapping
    String list(SignedIn by, Model model) {
        model.addAttribute("page", new OwnersPage(this.plans.unmatchedOwners(by), this.aliases.candidates(by),
                by.may(Permission.EDIT_PLAN)));
        return "writing/owners";
    }

    @PostMapping
    String match(@RequestParam String name, @RequestParam(required = false) @Nullable UUID who, SignedIn by,
            RedirectAttributes redirect) {
        Notice notice = this.aliases.candidates(by)
            .stream()
            .filter((candidate) -> candidate.id().equals(who))
            .findFirst()
            .map((candidate) -> matched(name, candidate, by))
            .orElseGet(() -> Notice.important("Choose who is meant by “" + name + "”."));
        redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return "redirect:/plans/unmatched-owners";
    }

    private Notice matched(String name, Responsible who, SignedIn by) {
        int actions = this.plans.matchOwner(name, who, by);
        return Notice.done("“" + name + "” means " + who.label() + " from now on: " + Numbers.counted(actions, "action")
                + " changed.");
    }

    /// What the page shows.
    record OwnersPage(List<Plans.UnmatchedOwner> names, List<Responsible> candidates, boolean mayMatch) {

        static String kind(Responsible candidate) {
            return switch (candidate) {
                case Responsible.ToPost(UUID id, String label) -> label;
                case Responsible.ToService(UUID id, String label) -> label + " (service)";
                case Responsible.ToPerson(UUID id, String label) -> label + " (person)";
            };
        }

    }

}
