package org.dueregard.app.publication;

import java.util.UUID;

import jakarta.validation.Valid;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The inside's pages of publications: what is public, preview, publish, withdraw.
@Controller
@RequestMapping("/publications")
class PublicationController {

    private final Publications publications;

    private final PublicationPages pages;

    PublicationController(Publications publications, PublicationPages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GetMapping
    String list(SignedIn by, Model model) {
        model.addAttribute("page", new PublicationPages.PublicationsPage(this.publications.overview(by),
                this.pages.slug(), by.may(Permission.PUBLISH)));
        return "publication/publications";
    }

    @GetMapping("/{plan}")
    String ofPlan(@PathVariable UUID plan, SignedIn by, Model model) {
        model.addAttribute("page", this.pages.ofPlan(new PlanId(plan), by));
        return "publication/of-plan";
    }

    @GetMapping("/{plan}/preview")
    String preview(@PathVariable UUID plan, SignedIn by, Model model) {
        model.addAttribute("page", this.pages.preview(new PlanId(plan), null, FormErrors.none(), by));
        return "publication/preview";
    }

    @PostMapping("/{plan}/preview")
    String publish(@PathVariable UUID plan, @Valid @ModelAttribute PublishForm form, BindingResult binding, SignedIn by,
            Model model, RedirectAttributes redirect) {
        by.require(Permission.PUBLISH);
        FormErrors errors = FormErrors.from(binding);
        if (errors.any()) {
            return again(plan, form, errors, by, model);
        }
        return switch (this.publications.publish(new PlanId(plan), form, by)) {
            case PublishResult.Published it -> done(plan, it.number(), redirect);
            case PublishResult.AlreadyPublished it -> done(plan, it.number(), redirect);
            case PublishResult.ChangedMeanwhile it -> again(plan, form,
                    errors.with("publish", "The plan changed while you looked. Check what is new below, then publish"),
                    by, model);
            case PublishResult.NamesAPerson it -> again(plan, form,
                    errors.with("statement", "Take the person’s name out: residents see posts, never people"), by,
                    model);
        };
    }

    @GetMapping("/{plan}/preview/page")
    String previewPage(@PathVariable UUID plan, SignedIn by, Model model) {
        Preview preview = this.publications.preview(new PlanId(plan), by);
        model.addAttribute("page", this.pages.asResident(preview, plan));
        model.addAttribute("frame", this.pages.publicFrame(model.getAttribute("frame")));
        return "publication/public-plan";
    }

    @GetMapping("/{plan}/preview/page/progress")
    String previewProgress(@PathVariable UUID plan, SignedIn by, Model model) {
        previewPage(plan, by, model);
        return "publication/public-progress";
    }

    @GetMapping("/{plan}/preview/page/objectives/{objective}")
    String previewObjective(@PathVariable UUID plan, @PathVariable int objective, SignedIn by, Model model) {
        Preview preview = this.publications.preview(new PlanId(plan), by);
        model.addAttribute("page", this.pages.asResident(preview, plan, objective));
        model.addAttribute("frame", this.pages.publicFrame(model.getAttribute("frame")));
        return "publication/public-objective";
    }

    @GetMapping("/{plan}/{number:\\d{1,9}}/withdraw")
    String withdraw(@PathVariable UUID plan, @PathVariable int number, SignedIn by, Model model) {
        by.require(Permission.PUBLISH);
        model.addAttribute("page", this.pages.withdraw(new PlanId(plan), number, "", FormErrors.none(), by));
        return "publication/withdraw";
    }

    @PostMapping("/{plan}/{number:\\d{1,9}}/withdraw")
    String withdraw(@PathVariable UUID plan, @Valid @ModelAttribute WithdrawForm form, BindingResult binding,
            SignedIn by, Model model, RedirectAttributes redirect) {
        by.require(Permission.PUBLISH);
        int number = form.number();
        FormErrors errors = FormErrors.from(binding);
        if (!errors.any()) {
            WithdrawResult result = this.publications.withdraw(new PlanId(plan), number, form.notice(), by);
            if (result instanceof WithdrawResult.Withdrawn) {
                redirect.addFlashAttribute(Notice.ATTRIBUTE,
                        Notice.done("Publication %d is withdrawn. Its address shows the notice.".formatted(number)));
                return "redirect:/publications/" + plan;
            }
            errors = errors.with("notice", "Take the person’s name out: residents see posts, never people");
        }
        model.addAttribute("page", this.pages.withdraw(new PlanId(plan), number, form.notice(), errors, by));
        return "publication/withdraw";
    }

    private String again(UUID plan, PublishForm form, FormErrors errors, SignedIn by, Model model) {
        model.addAttribute("page", this.pages.preview(new PlanId(plan), form.statement(), errors, by));
        return "publication/preview";
    }

    private static String done(UUID plan, int number, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Publication %d is public.".formatted(number)));
        return "redirect:/publications/" + plan;
    }

}
