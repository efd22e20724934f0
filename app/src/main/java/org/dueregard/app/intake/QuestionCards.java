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

    /// So many places are shown on a card.
    static final int MOST_ITEMS = 50;

    /// So many names of people and posts are on a page.
    private static final int MOST_CHOICES = 2000;

    private final Review review;

    private final Map<String, Decision.Made> decided;

    private final List<Responsible> candidates;

    private final @Nullable String href;

    /// @param href where values can be corrected; null for those who may not
    QuestionCards(Review review, Map<String, Decision.Made> decided, List<Responsible> candidates,
            @Nullable String href) {
        this.review = review;
        this.decided = decided;
        this.candidates = candidates;
        this.href = href;
    }

    /// So many cards are shown at once; fewer where there are many to choose from, since
    /// each names them all.
    int most() {
        return Math.clamp(MOST_CHOICES / Math.max(1, this.candidates.size()), 5, 20);
    }

    /// Questions that one answer can settle, in their order.
    static List<List<Question>> grouped(List<Question> questions) {
        Map<String, List<Question>> groups = new LinkedHashMap<>();
        questions.forEach((each) -> groups.computeIfAbsent(group(each), (any) -> new ArrayList<>()).add(each));
        return List.copyOf(groups.values());
    }

    /// A card for each group of questions.
    ///
    /// @param typed what somebody has just sent in vain, or blank
    /// @param errors what is wrong with that
    List<QuestionsPage.Card> of(List<List<Question>> groups, QuestionForm typed, FormErrors errors,
            @Nullable String meanwhile) {
        List<QuestionsPage.Card> cards = new ArrayList<>();
        groups.forEach((members) -> {
            String id = cardOf(members.getFirst());
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
        return "q" + Inquiry.Digest.of(group);
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
        if (earlier.size() == 1) {
            return QuestionForm.of(earlier.getFirst());
        }
        return (members.getFirst() instanceof Question.WhoIsMeant who && who.isExplained())
                ? QuestionForm.ofPost(who.inFull()) : QuestionForm.blank();
    }

    private QuestionsPage.Card card(String id, List<Question> members, QuestionForm typed, FormErrors errors,
            @Nullable String meanwhile) {
        Question first = members.getFirst();
        List<QuestionsPage.Card.Item> items = members.stream()
            .flatMap((question) -> question.spots().stream().map((spot) -> item(question.key(), spot, typed)))
            .toList();
        int shown = Math.min(items.size(), MOST_ITEMS);
        Decision.Seen seen = Decision.Seen.of(members.stream().map(Question::key).toList(), this.decided);
        return new QuestionsPage.Card(id, kind(first), Words.heading(first, items.size()), Words.lead(first),
                items.subList(0, shown), items.size() - shown, choices(first), seen, typed, errors, meanwhile);
    }

    private QuestionsPage.Card.Item item(String key, Spot spot, QuestionForm typed) {
        boolean ticked = typed.question() == null || typed.keys().contains(key);
        return new QuestionsPage.Card.Item(key, spot.label(), spot.subject(), spot.place().description(),
                Marked.of(spot.place().words(), List.of(spot.value())).excerpt(),
                (this.href != null && spot.objective() > 0) ? this.href + "/check/" + spot.objective() : null, ticked);
    }

    private static QuestionsPage.Card.Kind kind(Question question) {
        return switch (question) {
            case Question.WhoIsMeant ignored -> QuestionsPage.Card.Kind.OWNER;
            case Question.NobodyNamed ignored -> QuestionsPage.Card.Kind.OWNER;
            case Question.WhenIsItDue ignored -> QuestionsPage.Card.Kind.DEADLINE;
            case Question.NoDateYet ignored -> QuestionsPage.Card.Kind.DEADLINE;
            case Question.WhyNotApplicable ignored -> QuestionsPage.Card.Kind.NOT_APPLICABLE;
            case Question.WhereDoesItLead ignored -> QuestionsPage.Card.Kind.LINK;
            case Question.IsItRight found -> (found.code() == Finding.Code.COLUMNS_RUN_TOGETHER)
                    ? QuestionsPage.Card.Kind.MIXED : QuestionsPage.Card.Kind.LOOK;
        };
    }

    private List<Choice> choices(Question question) {
        return (question instanceof Question.WhoIsMeant who) ? suggestions(who).stream()
            .map((each) -> Choice.of(each.id().toString(), each.label()).hint(Words.kindOf(each)))
            .toList() : List.of();
    }

    /// What initials stand for tells more than the initials.
    private List<Responsible> suggestions(Question.WhoIsMeant who) {
        List<Responsible> inFull = who.isExplained() ? Suggestions.of(who.inFull(), this.candidates) : List.of();
        return inFull.isEmpty() ? Suggestions.of(who.asWritten(), this.candidates) : inFull;
    }

    /// What is decided, in the order of the questions.
    List<QuestionsPage.Settled> settled() {
        List<QuestionsPage.Settled> settled = new ArrayList<>();
        for (Question question : this.review.decided()) {
            Decision.Made decision = this.decided.get(question.key());
            if (decision != null) {
                settled.add(new QuestionsPage.Settled(Inquiry.Digest.of(question.key()), Words.inShort(question),
                        Words.decision(question, decision.decision()), decision.by()));
            }
        }
        return settled;
    }

    /// How much is left, in one sentence.
    ///
    /// @param canDecide whether anything can still be decided
    String sentence(boolean canDecide) {
        int open = this.review.open().size();
        int all = this.review.questions().size();
        if (!canDecide && open > 0) {
            return Numbers.counted(open, "thing was", "things were") + " left as written.";
        }
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

    /// Questions and decisions as people read them.
    static final class Words {

        private Words() {
        }

        /// The question on its card.
        ///
        /// @param items how many things the card is about
        static String heading(Question question, int items) {
            return switch (question) {
                case Question.WhoIsMeant who ->
                    who.asWritten() + " is responsible for " + Numbers.counted(items, "action") + ". Who is that?";
                case Question.NobodyNamed ignored ->
                    "Nobody is named for " + Numbers.counted(items, "action") + ". Who is responsible?";
                case Question.WhenIsItDue when -> (when.doubt() != null) ? "When is “" + when.asWritten() + "”?"
                        : "“" + when.asWritten() + "” is not a date we know";
                case Question.NoDateYet noDate -> noDate.toBeConfirmed()
                        ? "The deadline of " + Numbers.counted(items, "action") + " is to be confirmed"
                        : Numbers.counted(items, "action has", "actions have") + " no deadline";
                case Question.WhyNotApplicable ignored ->
                    Numbers.counted(items, "objective is", "objectives are") + " marked N/A. Why?";
                case Question.WhereDoesItLead link -> link.spot().label() + (link.toItself() ? " links to itself"
                        : " links to " + link.target() + ", which is not in the plan");
                case Question.IsItRight found when found.code() == Finding.Code.AMBIGUOUS_ALLOCATION ->
                    found.spot().label() + ": what belongs to which action?";
                case Question.IsItRight found -> heading(found.code(), items);
            };
        }

        private static String heading(Finding.Code code, int items) {
            return switch (code) {
                case NO_PLAN -> "We found no plan in this file";
                case COLUMNS_RUN_TOGETHER -> "The columns of the table are mixed up in this text";
                case AMBIGUOUS_OWNER -> Numbers.counted(items, "name", "names") + " may be one owner or two";
                case WORDS_SET_ASIDE -> "Some words have no place in the plan";
                case EMPTY_ITEM -> Numbers.counted(items, "numbered item is", "numbered items are") + " empty";
                case ORPHAN_TEXT -> "The file begins or ends in the middle of a row";
                case MENDED_ROW -> Numbers.counted(items, "row was", "rows were") + " broken over pages. Did we mend "
                        + ((items == 1) ? "it" : "them") + " rightly?";
                case DOUBTFUL_PROGRESS -> "Is this an action or a note of progress?";
                case DATE_IN_TEXT -> "A date stands in the words of " + Numbers.counted(items, "action");
                case REPEATED_ACTION -> "The same action stands twice";
                default -> "Please look at this";
            };
        }

        /// What to know before answering.
        static String lead(Question question) {
            return switch (question) {
                case Question.WhoIsMeant who ->
                    (who.isExplained() ? "The file says that " + who.asWritten() + " is: " + who.inFull() + ". " : "")
                            + ((who.spots().size() > 1) ? "One answer serves for all of them, and for the next file."
                                    : "The answer serves for the next file too.");
                case Question.NobodyNamed ignored -> "";
                case Question.WhenIsItDue when -> (when.doubt() != null) ? when.doubt() : "";
                case Question.NoDateYet noDate ->
                    noDate.toBeConfirmed() ? "That can stay so: we count these and remind you of them."
                            : "That can stay so: we count these and remind you of them. Or say when they are due.";
                case Question.WhyNotApplicable ignored -> "Readers will ask. Say why, and who agreed.";
                case Question.WhereDoesItLead ignored -> "";
                case Question.IsItRight found -> found.message();
            };
        }

        /// The question in a few words, among those that are decided.
        static String inShort(Question question) {
            return switch (question) {
                case Question.WhoIsMeant who -> "Who is " + who.asWritten() + "?";
                case Question.NobodyNamed nobody -> "Who is responsible for " + nobody.spot().label() + "?";
                case Question.WhenIsItDue when -> "When is “" + when.asWritten() + "”?";
                case Question.NoDateYet noDate -> "When is " + noDate.spot().label() + " due?";
                case Question.WhyNotApplicable why -> "Why is " + why.spot().label() + " not applicable?";
                case Question.WhereDoesItLead link ->
                    "Where does the link of " + link.spot().label() + " to " + link.target() + " lead?";
                case Question.IsItRight found -> found.spot().label() + ": " + found.message();
            };
        }

        /// What was decided, in the words of the question.
        static String decision(Question question, Decision decision) {
            if (!(decision instanceof Decision.AsWritten)) {
                return decision.words();
            }
            return switch (question) {
                case Question.WhoIsMeant ignored -> "Left as written";
                case Question.NobodyNamed ignored -> "Nobody yet";
                case Question.WhenIsItDue ignored -> "Left as written";
                case Question.NoDateYet noDate -> noDate.toBeConfirmed() ? "Stays to be confirmed" : "No deadline";
                case Question.WhyNotApplicable ignored -> "No reason given";
                case Question.WhereDoesItLead ignored -> "Kept";
                case Question.IsItRight ignored -> "Looked at; it is right";
            };
        }

        static String kindOf(Responsible who) {
            return switch (who) {
                case Responsible.ToPost ignored -> "Post";
                case Responsible.ToPerson ignored -> "Person";
                case Responsible.ToService ignored -> "Service";
            };
        }

    }

}
