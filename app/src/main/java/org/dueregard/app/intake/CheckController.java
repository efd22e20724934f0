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

    @PostMapping("/imports/{id}/check")
    String allRight(@PathVariable UUID id, @RequestParam int section, SignedIn by, RedirectAttributes redirect) {
        ImportId one = new ImportId(id);
        this.reviews.check(one, section, by);
        Review review = this.reviews.get(one, by);
        int sections = review.document().sections().size();
        int next = section + 1;
        while (next <= sections && review.isChecked(next)) {
            next++;
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice
            .done("Section " + section + " is right. " + review.checkedSections() + " of " + sections + " checked."));
        return (next <= sections) ? "redirect:/imports/" + id + "/check?section=" + next : "redirect:/imports/" + id;
    }

    /// Every section without a doubt is right.
    @PostMapping("/imports/{id}/check/sure")
    String sureIsRight(@PathVariable UUID id, SignedIn by, RedirectAttributes redirect) {
        ImportId one = new ImportId(id);
        Review review = this.reviews.get(one, by);
        int sections = review.document().sections().size();
        int first = 0;
        for (int section = sections; section > 0; section--) {
            if (review.isChecked(section)) {
                continue;
            }
            if (CheckPage.doubts(review, section) == 0) {
                this.reviews.check(one, section, by);
            }
            else {
                first = section;
            }
        }
        long checked = this.reviews.get(one, by).checkedSections();
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(checked + " of " + sections + " sections checked."));
        return (first > 0) ? "redirect:/imports/" + id + "/check?section=" + first : "redirect:/imports/" + id;
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
        FormErrors errors = form.errors(piece);
        if (errors.any()) {
            return seen.equals(Reviews.seen(review.document(), piece.entry()))
                    ? show(CorrectionForm.Page.of(one, review, piece, form, errors, false), model)
                    : showMeanwhile(one, number, form, by, model);
        }
        return switch (this.reviews.correct(one.id(), number, seen,
                form.toCorrection(piece, review.outline().periods()), by)) {
            case Correction.Result.Done ignored -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(piece.entry().inWords() + " is saved."));
                yield "redirect:" + CheckPage.address(one, piece.entry(), form.partOrFirst());
            }
            case Correction.Result.CorrectedMeanwhile ignored -> showMeanwhile(one, number, form, by, model);
            case Correction.Result.NotInReview ignored -> "redirect:/imports/" + id;
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
