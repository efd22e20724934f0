package org.dueregard.app.publication;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.dueregard.app.organisation.Authority;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The pages that everybody may read.
@Controller
@RequestMapping("/public/{slug}")
class PublicController {

    // Short, because a withdrawal must be seen soon.
    static final CacheControl CACHE = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final PublicCouncil council;

    private final PublishedPlans plans;

    PublicController(PublicCouncil council, PublishedPlans plans) {
        this.council = council;
        this.plans = plans;
    }

    @GetMapping
    ModelAndView front(@PathVariable String slug) {
        return this.council.actFor(slug, (authority) -> {
            List<PublishedFound> all = this.plans.all();
            List<PublishedPlanPage> plans = all.stream()
                .filter(PublishedFound.Public.class::isInstance)
                .map(PublishedFound.Public.class::cast)
                .map((found) -> PublishedPlanPage.of(found.plan(), PublishedAddress.newest(slug, found.plan().plan()),
                        true, List.of()))
                .toList();
            List<PublishedFound.Withdrawn> withdrawn = all.stream()
                .filter(PublishedFound.Withdrawn.class::isInstance)
                .map(PublishedFound.Withdrawn.class::cast)
                .toList();
            return page("publication/public-front",
                    new PublishedFrontPage(slug, authority.name(), authority.invented(), plans, withdrawn));
        });
    }

    @GetMapping("/plans/{plan:\\d{1,9}}")
    ModelAndView plan(@PathVariable String slug, @PathVariable int plan) {
        return newest(slug, plan, "publication/public-plan", (found) -> PublishedPlanPage.of(found.plan(),
                PublishedAddress.newest(slug, plan), true, this.plans.numbers(plan)));
    }

    @GetMapping("/plans/{plan:\\d{1,9}}/progress")
    ModelAndView progress(@PathVariable String slug, @PathVariable int plan) {
        return newest(slug, plan, "publication/public-progress", (found) -> PublishedPlanPage.of(found.plan(),
                PublishedAddress.newest(slug, plan), true, this.plans.numbers(plan)));
    }

    @GetMapping("/plans/{plan:\\d{1,9}}/objectives/{objective:\\d{1,9}}")
    ModelAndView objective(@PathVariable String slug, @PathVariable int plan, @PathVariable int objective) {
        return newest(slug, plan, "publication/public-objective",
                (found) -> objective(found, objective, PublishedAddress.newest(slug, plan), true));
    }

    @GetMapping("/plans/{plan:\\d{1,9}}/publications/{publication:\\d{1,9}}")
    ModelAndView asItWas(@PathVariable String slug, @PathVariable int plan, @PathVariable int publication) {
        return asItWas(slug, plan, publication, "publication/public-plan");
    }

    @GetMapping("/plans/{plan:\\d{1,9}}/publications/{publication:\\d{1,9}}/progress")
    ModelAndView progressAsItWas(@PathVariable String slug, @PathVariable int plan, @PathVariable int publication) {
        return asItWas(slug, plan, publication, "publication/public-progress");
    }

    @GetMapping("/plans/{plan:\\d{1,9}}/publications/{publication:\\d{1,9}}/objectives/{objective:\\d{1,9}}")
    ModelAndView objectiveAsItWas(@PathVariable String slug, @PathVariable int plan, @PathVariable int publication,
            @PathVariable int objective) {
        return this.council.actFor(slug,
                (authority) -> show(authority, plan, this.plans.find(plan, publication), "publication/public-objective",
                        (found) -> objective(found, objective, PublishedAddress.asItWas(slug, plan, publication),
                                isNewest(plan, publication))));
    }

    private ModelAndView asItWas(String slug, int plan, int publication, String view) {
        return this.council.actFor(slug,
                (authority) -> show(authority, plan, this.plans.find(plan, publication), view,
                        (found) -> PublishedPlanPage.of(found.plan(), PublishedAddress.asItWas(slug, plan, publication),
                                isNewest(plan, publication), this.plans.numbers(plan))));
    }

    private ModelAndView newest(String slug, int plan, String view, Function<PublishedFound.Public, Object> page) {
        return this.council.actFor(slug, (authority) -> show(authority, plan, this.plans.newest(plan), view, page));
    }

    private ModelAndView show(Authority authority, int plan, Optional<PublishedFound> found, String view,
            Function<PublishedFound.Public, Object> page) {
        return switch (found.orElseThrow(NoSuchPublication::new)) {
            case PublishedFound.Public it -> page(view, page.apply(it));
            case PublishedFound.Withdrawn it -> {
                ModelAndView notice = page("publication/public-notice", new PublishedNoticePage(it,
                        PublishedAddress.newest(authority.slug(), plan), this.plans.numbers(plan)));
                notice.setStatus(HttpStatus.GONE);
                yield notice;
            }
        };
    }

    private static PublishedObjectivePage objective(PublishedFound.Public found, int objective, PublishedAddress at,
            boolean newest) {
        return new PublishedObjectivePage(found.plan(),
                found.plan().findObjective(objective).orElseThrow(NoSuchPublication::new), at, newest);
    }

    private boolean isNewest(int plan, int publication) {
        return this.plans.numbers(plan).getFirst().number() == publication;
    }

    private ModelAndView page(String view, Object page) {
        ModelAndView model = new ModelAndView(view);
        model.addObject("page", page);
        return model;
    }

}
