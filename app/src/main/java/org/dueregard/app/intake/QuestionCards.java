package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Numbers;
import org.dueregard.app.web.components.Choice;
import org.dueregard.planreader.Finding;
import org.jspecify.annotations.Nullable;

/// Puts questions onto cards, so that one answer settles many.
final class QuestionCards {

    private final Review review;

    private final Map<String, Decided> decided;

    private final List<Responsible> candidates;

    private final String href;

    QuestionCards(Review review, Map<String, Decided> decided, List<Responsible> candidates, String href) {
        this.review = review;
        this.decided = decided;
        this.candidates = candidates;
        this.href = href;
    }

    /// A card for each group of questions, in their order.
    ///
    /// @param typed what somebody has just sent in vain, or blank
    /// @param errors what is wrong with that
    List<QuestionCard> of(List<Question> questions, QuestionForm typed, FormErrors errors, @Nullable String meanwhile) {
        Map<String, List<Question>> groups = new LinkedHashMap<>();
        questions.forEach((each) -> groups.computeIfAbsent(group(each), (any) -> new ArrayList<>()).add(each));
        List<QuestionCard> cards = new ArrayList<>();
        groups.forEach((group, members) -> {
            String id = cardId(group);
            boolean isSent = id.equals(typed.card());
            QuestionForm shown = isSent ? typed : before(members);
            cards.add(card(id, members, shown, isSent ? errors : FormErrors.none(), isSent ? meanwhile : null));
        });
        return cards;
    }

    /// The anchor of the card that a question is on.
    static String cardOf(Question question) {
        return cardId(group(question));
    }

    private static String cardId(String group) {
        return "q" + Digest.of(group);
    }

    private static String group(Question question) {
        return switch (question) {
            case Question.NobodyNamed ignored -> "nobody";
            case Question.WhyNotApplicable ignored -> "not-applicable";
            case Question.NoDateYet noDate -> noDate.toBeConfirmed() ? "to-be-confirmed" : "no-date";
            case Question.IsItRight found when found.code() != Finding.Code.AMBIGUOUS_ALLOCATION -> found.code().name();
            default -> question.key();
        };
    }

    private QuestionForm before(List<Question> members) {
        List<Decision> earlier = members.stream()
            .map(this.review::decision)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
        return (earlier.size() == 1) ? QuestionForm.of(earlier.getFirst()) : QuestionForm.blank();
    }

    private QuestionCard card(String id, List<Question> members, QuestionForm typed, FormErrors errors,
            @Nullable String meanwhile) {
        Question first = members.getFirst();
        List<QuestionCard.Item> items = members.stream()
            .flatMap((question) -> question.spots().stream().map((spot) -> item(question.key(), spot, typed)))
            .toList();
        String seen = Reviews.seen(members.stream().map(Question::key).toList(), this.decided);
        return new QuestionCard(id, kind(first), QuestionWords.heading(first, items.size()), QuestionWords.lead(first),
                items, choices(first), seen, typed, errors, meanwhile);
    }

    private QuestionCard.Item item(String key, Spot spot, QuestionForm typed) {
        boolean ticked = typed.question() == null || typed.keys().contains(key);
        return new QuestionCard.Item(key, spot.label(), spot.subject(), spot.place().description(),
                Marked.of(spot.place().words(), List.of(spot.value())).excerpt(),
                (spot.objective() > 0) ? this.href + "/check/" + spot.objective() : null, ticked);
    }

    private static QuestionCard.Kind kind(Question question) {
        return switch (question) {
            case Question.WhoIsMeant ignored -> QuestionCard.Kind.OWNER;
            case Question.NobodyNamed ignored -> QuestionCard.Kind.OWNER;
            case Question.WhenIsItDue ignored -> QuestionCard.Kind.DEADLINE;
            case Question.NoDateYet ignored -> QuestionCard.Kind.DEADLINE;
            case Question.WhyNotApplicable ignored -> QuestionCard.Kind.NOT_APPLICABLE;
            case Question.WhereDoesItLead ignored -> QuestionCard.Kind.LINK;
            case Question.IsItRight ignored -> QuestionCard.Kind.LOOK;
        };
    }

    private List<Choice> choices(Question question) {
        return (question instanceof Question.WhoIsMeant who) ? Suggestions.of(who.asWritten(), this.candidates)
            .stream()
            .map((each) -> Choice.of(each.id().toString(), each.label()).hint(QuestionWords.kindOf(each)))
            .toList() : List.of();
    }

    /// What is decided, in the order of the questions.
    List<QuestionsPage.Settled> settled() {
        List<QuestionsPage.Settled> settled = new ArrayList<>();
        for (Question question : this.review.decided()) {
            Decided decision = this.decided.get(question.key());
            if (decision != null) {
                settled.add(new QuestionsPage.Settled(Digest.of(question.key()), QuestionWords.inShort(question),
                        QuestionWords.decision(question, decision.decision()), decision.by()));
            }
        }
        return settled;
    }

    /// How much is left, in one sentence.
    String sentence() {
        int open = this.review.open().size();
        int all = this.review.questions().size();
        if (all == 0) {
            return "Nothing in this plan needs deciding.";
        }
        if (open == 0) {
            return "Everything is decided.";
        }
        return Numbers.counted(open, "thing needs", "things need") + " deciding"
                + ((open < all) ? "; " + Numbers.of(all - (long) open) + " decided" : "")
                + ". You can leave any of them for later.";
    }

}
