package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dueregard.app.intake.QuestionsPage.Part;
import org.dueregard.app.intake.QuestionsPage.Settled;
import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.FormErrors.FormError;
import org.dueregard.app.web.Notice;
import org.dueregard.app.web.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of what needs deciding.
@Controller
class QuestionController {

    private static final int MOST_SETTLED = 50;

    private final Imports imports;

    private final Reviews reviews;

    private final Aliases aliases;

    QuestionController(Imports imports, Reviews reviews, Aliases aliases) {
        this.imports = imports;
        this.reviews = reviews;
        this.aliases = aliases;
    }

    @GetMapping("/imports/{id}/questions")
    String questions(@PathVariable UUID id, @ModelAttribute Asked asked, SignedIn by, Model model) {
        model.addAttribute("page", page(new ImportId(id), asked, QuestionForm.blank(), FormErrors.none(), null, by));
        return "intake/questions";
    }

    /// What is to be shown.
    ///
    /// @param change what is to be decided anew; null for what is open
    /// @param part of the cards; null for the first
    /// @param decided the part of what is decided; null for the first
    record Asked(@Nullable String change, @Nullable Integer part, @Nullable Integer decided) {

        int partOrFirst() {
            return (this.part != null) ? this.part : 1;
        }

    }

    /// What an answer is for besides what is ticked.
    ///
    /// @param rest whether it is for those that were not shown too
    /// @param shown keys of those that were shown
    /// @param known keys of those on the card that were decided when it was shown
    /// @param part of the cards, to go back to; null for the first
    record Others(@Nullable String rest, @Nullable List<String> shown, @Nullable List<String> known,
            @Nullable Integer part) {

        Decision.Seen seen(QuestionForm form) {
            return new Decision.Seen((this.known != null) ? this.known : List.of(), QuestionForm.text(form.seen()));
        }

        String query() {
            return (this.part != null && this.part > 1) ? "?part=" + this.part : "";
        }

        /// A form for these too.
        QuestionForm with(QuestionForm form, Review review) {
            List<String> keys = new ArrayList<>(form.keys());
            if (this.rest != null && this.shown != null) {
                review.open()
                    .stream()
                    .filter((each) -> QuestionCards.cardOf(each).equals(form.card()))
                    .map(Question::key)
                    .filter((key) -> !this.shown.contains(key))
                    .forEach(keys::add);
            }
            return form.withKeys(keys);
        }

    }

    @PostMapping("/imports/{id}/questions")
    String decide(@PathVariable UUID id, @ModelAttribute QuestionForm sent, @ModelAttribute Others others, SignedIn by,
            Model model, RedirectAttributes redirect) {
        by.require(Permission.IMPORT_PLAN);
        ImportId one = new ImportId(id);
        QuestionForm form = others.with(sent, this.reviews.get(one, by));
        List<Responsible> candidates = this.aliases.candidates(by);
        FormErrors errors = form.errors(candidates);
        if (errors.any()) {
            return again(one, form, errors, null, by, model);
        }
        Decision.Result result = form.isForNewPost()
                ? this.reviews.decideNewPost(one, form.keys(), form.newPost(), others.seen(form), by)
                : decide(one, form, others.seen(form), by);
        return switch (result) {
            case Decision.Result.Done done -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(saved(this.reviews.get(one, by), done)));
                yield "redirect:/imports/" + id + "/questions" + others.query();
            }
            case Decision.Result.DecidedMeanwhile meanwhile ->
                again(one, form, errors, whatHolds(this.reviews.decided(one, by), meanwhile), by, model);
            case Decision.Result.PostExists ignored -> again(one, form,
                    errors.with("post", "There is a post with this title already. Choose it from the list instead."),
                    null, by, model);
            case Decision.Result.NotInReview ignored -> ImportController.ended(one, redirect);
        };
    }

    /// Leaves everything that is open as it is written. Each can be changed afterwards.
    @PostMapping("/imports/{id}/questions/rest")
    String leaveTheRest(@PathVariable UUID id, SignedIn by, RedirectAttributes redirect) {
        by.require(Permission.IMPORT_PLAN);
        ImportId one = new ImportId(id);
        Decision asWritten = new Decision.AsWritten();
        List<String> open = this.reviews.get(one, by)
            .open()
            .stream()
            .filter((question) -> question.allows(asWritten))
            .map(Question::key)
            .toList();
        return switch (this.reviews.decide(one, open, asWritten, by)) {
            case Decision.Result.Done done -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice
                    .done(Numbers.counted(done.questions(), "thing") + " left as written. Each can still be changed."));
                yield "redirect:/imports/" + id + "/check";
            }
            case Decision.Result.NotInReview ignored -> ImportController.ended(one, redirect);
            case Decision.Result.DecidedMeanwhile ignored -> "redirect:/imports/" + id + "/questions";
            case Decision.Result.PostExists ignored -> throw new IllegalStateException("No post was to be made");
        };
    }

    private static String saved(Review review, Decision.Result.Done done) {
        int open = review.open().size();
        String left = (open == 0) ? "Nothing is left to decide." : Numbers.counted(open, "thing") + " left to decide.";
        return ((done.questions() == 0) ? "That was settled already. " : "Saved. ") + left;
    }

    private static String whatHolds(Map<String, Decision.Made> decided, Decision.Result.DecidedMeanwhile meanwhile) {
        return decided.values()
            .stream()
            .filter((each) -> meanwhile.questions().contains(each.question()))
            .map((each) -> each.by() + " decided: " + each.decision().words())
            .distinct()
            .collect(Collectors.joining("; "));
    }

    private Decision.Result decide(ImportId one, QuestionForm form, Decision.Seen seen, SignedIn by) {
        Optional<Decision> decision = form.toDecision(this.aliases.candidates(by));
        if (decision.isEmpty()) {
            return new Decision.Result.Done(0);
        }
        return this.reviews.decide(one, form.keys(), decision.get(), seen, by);
    }

    private String again(ImportId one, QuestionForm form, FormErrors errors, @Nullable String meanwhile, SignedIn by,
            Model model) {
        model.addAttribute("page", page(one, new Asked(null, null, null), form, errors, meanwhile, by));
        return "intake/questions";
    }

    private QuestionsPage page(ImportId id, Asked asked, QuestionForm typed, FormErrors errors,
            @Nullable String meanwhile, SignedIn by) {
        Import one = this.imports.get(id, by);
        Review review = this.reviews.get(id, by);
        List<Responsible> candidates = this.aliases.candidates(by);
        boolean mayDecide = one.isInReview() && by.may(Permission.IMPORT_PLAN);
        QuestionCards cards = new QuestionCards(review, this.reviews.decided(id, by), candidates,
                mayDecide ? ImportPages.href(one) : null);
        List<List<Question>> groups = QuestionCards.grouped(shown(review, asked.change(), typed));
        Part part = Part.of(partOf(groups, typed, cards.most()).orElse(asked.partOrFirst()), groups.size(),
                cards.most());
        List<Settled> settled = cards.settled();
        Part settledPart = Part.of((asked.decided() != null) ? asked.decided() : 1, settled.size(), MOST_SETTLED);
        return new QuestionsPage(ImportPages.href(one), one.fileName(), QuestionsPage.title(one),
                cards.sentence(one.isInReview()), cards.of(part.in(groups, cards.most()), typed, errors, meanwhile),
                settledPart.in(settled, MOST_SETTLED), part, settledPart, QuestionsPage.Card.Candidates.of(candidates),
                references(review), mayDecide, located(errors, typed));
    }

    /// The part with the card that was sent; empty where none was.
    private static Optional<Integer> partOf(List<List<Question>> groups, QuestionForm typed, int most) {
        return IntStream.range(0, groups.size())
            .filter((i) -> QuestionCards.cardOf(groups.get(i).getFirst()).equals(typed.card()))
            .mapToObj((i) -> i / most + 1)
            .findFirst();
    }

    /// What is open; or what is being changed alone; and what an answer was sent for in
    /// vain.
    private static List<Question> shown(Review review, @Nullable String change, QuestionForm typed) {
        if (change != null) {
            return review.questions().stream().filter((each) -> Inquiry.Digest.of(each.key()).equals(change)).toList();
        }
        List<Question> open = review.open();
        return review.questions()
            .stream()
            .filter((each) -> open.contains(each) || typed.keys().contains(each.key()))
            .toList();
    }

    /// Errors with the ids that fields have on their card.
    private static FormErrors located(FormErrors errors, QuestionForm typed) {
        return new FormErrors(errors.all()
            .stream()
            .map((each) -> new FormError(each.field(), typed.card() + "-" + each.field(), each.message()))
            .toList());
    }

    private static List<QuestionsPage.Reference> references(Review review) {
        return review.outline()
            .entries()
            .stream()
            .filter((entry) -> !entry.ref().isEmpty())
            .map((entry) -> new QuestionsPage.Reference(entry.ref(), shortened(entry)))
            .toList();
    }

    private static String shortened(Outline.Entry entry) {
        String text = entry.objective().text().value();
        return entry.ref() + " " + ((text.length() > 70) ? text.substring(0, 70) + "…" : text);
    }

}
