package org.dueregard.app.intake;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.reading.PagePictures;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.dueregard.planreader.Place;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of the check: what was read beside its source, and correcting it.
@Controller
class CheckController {

    private final Imports imports;

    private final Reviews reviews;

    private final PagePictures pictures;

    CheckController(Imports imports, Reviews reviews, PagePictures pictures) {
        this.imports = imports;
        this.reviews = reviews;
        this.pictures = pictures;
    }

    /// Where an objective stands on a page of a PDF.
    @GetMapping("/imports/{id}/check/{number}/page/{page}")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable int number, @PathVariable int page,
            SignedIn by) {
        Import one = this.imports.get(new ImportId(id), by);
        Outline.Entry entry = this.reviews.get(one.id(), by).outline().find(number).orElseThrow(NoSuchImport::new);
        List<Place.Box> places = ObjectiveReading.Picture.boxes(entry)
            .stream()
            .filter((box) -> box.page() == page)
            .toList();
        return this.pictures
            .strip(by.authority() + "/" + one.sha256(), () -> this.imports.original(one.id(), by).content(), places)
            .map((png) -> ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(png))
            .orElseThrow(NoSuchImport::new);
    }

    @GetMapping("/imports/{id}/check")
    String check(@PathVariable UUID id, @RequestParam(defaultValue = "1") int section,
            @RequestParam(defaultValue = "1") int part, SignedIn by, Model model) {
        Import one = this.imports.get(new ImportId(id), by);
        Review review = this.reviews.get(one.id(), by);
        int sections = review.document().sections().size();
        if (sections == 0) {
            return "redirect:/imports/" + id;
        }
        if (section < 1 || section > sections) {
            throw new NoSuchImport();
        }
        model.addAttribute("page",
                CheckPage.of(one, review, section, part, one.isInReview() && by.may(Permission.IMPORT_PLAN)));
        return "intake/check";
    }

    /// @param seen how the section stood when the page was made
    @PostMapping("/imports/{id}/check")
    String allRight(@PathVariable UUID id, @RequestParam int section, @RequestParam(required = false) String seen,
            SignedIn by, RedirectAttributes redirect) {
        ImportId one = new ImportId(id);
        return switch (this.reviews.check(one, section, seen, by)) {
            case Correction.Result.Done ignored -> {
                Review review = this.reviews.get(one, by);
                redirect.addFlashAttribute(Notice.ATTRIBUTE,
                        Notice.done("Section " + section + " is right. " + checked(review)));
                int sections = review.document().sections().size();
                int next = section + 1;
                while (next <= sections && review.isChecked(next)) {
                    next++;
                }
                yield goOn(id, (next <= sections) ? next : 0);
            }
            case Correction.Result.CorrectedMeanwhile ignored -> correctedMeanwhile(id, section, redirect);
            case Correction.Result.NotInReview ignored -> ImportController.ended(one, redirect);
        };
    }

    private static String checked(Review review) {
        return review.checkedSections() + " of " + review.document().sections().size() + " checked.";
    }

    /// @param section to look at; 0 where none is left
    private static String goOn(UUID id, int section) {
        return "redirect:/imports/" + id + ((section > 0) ? "/check?section=" + section : "");
    }

    private static String correctedMeanwhile(UUID id, int section, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.important(
                "Nothing was done: somebody has corrected this since you opened the page. It is shown as it is now."));
        return goOn(id, section);
    }

    /// Every section without a doubt is right.
    ///
    /// @param seen how all sections stood when the page was made
    @PostMapping("/imports/{id}/check/sure")
    String sureIsRight(@PathVariable UUID id, @RequestParam(required = false) String seen, SignedIn by,
            RedirectAttributes redirect) {
        by.require(Permission.IMPORT_PLAN);
        ImportId one = new ImportId(id);
        if (!this.imports.get(one, by).isInReview()) {
            return ImportController.ended(one, redirect);
        }
        Review review = this.reviews.get(one, by);
        if (seen != null && !seen.equals(review.outline().seen())) {
            return correctedMeanwhile(id, 1, redirect);
        }
        int first = 0;
        for (int section = review.document().sections().size(); section > 0; section--) {
            boolean isRight = review.isChecked(section) || (CheckPage.doubts(review, section) == 0 && this.reviews
                .check(one, section, review.outline().seen(section), by) instanceof Correction.Result.Done);
            first = isRight ? first : section;
        }
        Review now = this.reviews.get(one, by);
        redirect.addFlashAttribute(Notice.ATTRIBUTE,
                Notice.done(now.checkedSections() + " of " + now.document().sections().size() + " sections checked."));
        return goOn(id, first);
    }

    /// @param part of the section that somebody comes from
    /// @param from how many actions of the objective come before those to correct
    @GetMapping("/imports/{id}/check/{number}")
    String edit(@PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "1") int part,
            @RequestParam(defaultValue = "0") int from, SignedIn by, Model model) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.get(new ImportId(id), by);
        Review review = this.reviews.get(one.id(), by);
        CheckPage.Piece piece = piece(review, number, from);
        if (!one.isInReview()) {
            return "redirect:" + CheckPage.address(one, piece.entry(), part);
        }
        CorrectionForm form = CorrectionForm.of(review.document(), piece, part);
        return show(CorrectionForm.Page.of(one, review, piece, form, FormErrors.none(), false), model);
    }

    @PostMapping("/imports/{id}/check/{number}")
    String correct(@PathVariable UUID id, @PathVariable int number, @ModelAttribute CorrectionForm form, SignedIn by,
            Model model, RedirectAttributes redirect) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.get(new ImportId(id), by);
        Review review = this.reviews.get(one.id(), by);
        CheckPage.Piece piece = piece(review, number, form.fromOrStart());
        String seen = QuestionForm.text(form.seen());
        FormErrors errors = form.errors(piece, review.outline());
        if (errors.any()) {
            return seen.equals(review.outline().seen(piece.entry()))
                    ? show(CorrectionForm.Page.of(one, review, piece, form, errors, false), model)
                    : showMeanwhile(one, number, form, by, model);
        }
        return switch (this.reviews.correct(one.id(), number, seen, form.toCorrection(piece, review.outline()), by)) {
            case Correction.Result.Done ignored -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(piece.entry().inWords() + " is saved."));
                yield "redirect:" + CheckPage.address(one, piece.entry(), form.partOrFirst());
            }
            case Correction.Result.CorrectedMeanwhile ignored -> showMeanwhile(one, number, form, by, model);
            case Correction.Result.NotInReview ignored -> ImportController.ended(one.id(), redirect);
        };
    }

    /// What was typed, over what somebody else has saved meanwhile.
    private String showMeanwhile(Import one, int number, CorrectionForm form, SignedIn by, Model model) {
        Review now = this.reviews.get(one.id(), by);
        CheckPage.Piece piece = piece(now, number, form.fromOrStart());
        return show(CorrectionForm.Page.of(one, now, piece, form.over(now.document(), piece), FormErrors.none(), true),
                model);
    }

    private static CheckPage.Piece piece(Review review, int number, int from) {
        return CheckPage.Piece.of(review.outline().find(number).orElseThrow(NoSuchImport::new), from);
    }

    private static String show(CorrectionForm.Page page, Model model) {
        model.addAttribute("page", page);
        return "intake/correct";
    }

}
