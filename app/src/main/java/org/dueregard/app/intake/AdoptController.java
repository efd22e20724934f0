package org.dueregard.app.intake;

import java.util.UUID;

import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of adoption.
@Controller
class AdoptController {

    private final Imports imports;

    private final Reviews reviews;

    AdoptController(Imports imports, Reviews reviews) {
        this.imports = imports;
        this.reviews = reviews;
    }

    @GetMapping("/imports/{id}/adopt")
    String ask(@PathVariable UUID id, SignedIn by, Model model) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.get(new ImportId(id), by);
        Review review = this.reviews.get(one.id(), by);
        if (!one.isInReview() || review.outline().entries().isEmpty()) {
            return "redirect:/imports/" + id;
        }
        return show(one, review, AdoptPage.Form.of(review.document(), one.fileName()), FormErrors.none(), by, model);
    }

    @PostMapping("/imports/{id}/adopt")
    String adopt(@PathVariable UUID id, @ModelAttribute AdoptPage.Form form, SignedIn by, Model model,
            RedirectAttributes redirect) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.get(new ImportId(id), by);
        FormErrors errors = form.errors();
        if (errors.any() && one.isInReview()) {
            return show(one, this.reviews.get(one.id(), by), form, errors, by, model);
        }
        if (errors.any()) {
            return "redirect:/imports/" + id;
        }
        return switch (this.reviews.adopt(one.id(), form.toHeading(), form.seen(), by)) {
            case Adoption.Result.Adopted adopted -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE,
                        Notice.done("Adopted. This is the plan now; it is not public before you publish it."));
                yield "redirect:/plans/" + adopted.plan().value();
            }
            case Adoption.Result.ChangedMeanwhile ignored -> {
                Import now = this.imports.get(one.id(), by);
                yield show(now, this.reviews.get(one.id(), by), form, errors, by, model);
            }
            case Adoption.Result.NotInReview ignored -> ImportController.ended(one.id(), redirect);
        };
    }

    private String show(Import one, Review review, AdoptPage.Form form, FormErrors errors, SignedIn by, Model model) {
        NewPlan plan = this.reviews.preview(one.id(), by);
        model.addAttribute("page", AdoptPage.of(one, review, plan, form, errors));
        return "intake/adopt";
    }

}
