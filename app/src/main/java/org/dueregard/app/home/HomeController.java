package org.dueregard.app.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.dueregard.app.intake.Imports;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.web.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The front page: one's own work, or for visitors what is public.
@Controller
class HomeController {

    private final Plans plans;

    private final Imports imports;

    private final Authorities authorities;

    private final Clock clock;

    HomeController(Plans plans, Imports imports, Authorities authorities, Clock clock) {
        this.plans = plans;
        this.imports = imports;
        this.authorities = authorities;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Optional<SignedIn> by, Model model) {
        return by.map((person) -> work(person, model)).orElseGet(() -> visitor(model));
    }

    @GetMapping("/work")
    String work(SignedIn by, Model model) {
        LocalDate today = LocalDate.ofInstant(this.clock.instant(), Dates.LONDON);
        model.addAttribute("page", new WorkPage(this.plans.workOf(by, today), today, importsInReview(by)));
        return "home/work";
    }

    @GetMapping("/contact")
    String contact() {
        return ofCouncil("/contact");
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return ofCouncil("/accessibility");
    }

    @GetMapping("/privacy")
    String privacy() {
        return ofCouncil("/privacy");
    }

    private int importsInReview(SignedIn by) {
        return by.may(Permission.IMPORT_PLAN) ? this.imports.inReview(by).size() : 0;
    }

    private String visitor(Model model) {
        List<Authorities.Listed> councils = this.authorities.all();
        if (councils.size() == 1) {
            return "redirect:/public/" + councils.getFirst().slug();
        }
        model.addAttribute("page", new CouncilsPage(councils));
        return councils.isEmpty() ? "home/not-set-up" : "home/councils";
    }

    /// The page of the council of who asks, or of the only one.
    private String ofCouncil(String path) {
        List<Authorities.Listed> all = this.authorities.all();
        Optional<String> slug = this.authorities.current()
            .map(Authority::slug)
            .or(() -> (all.size() == 1) ? Optional.of(all.getFirst().slug()) : Optional.empty());
        return "redirect:" + slug.map((name) -> "/public/" + name + path).orElse("/");
    }

}
