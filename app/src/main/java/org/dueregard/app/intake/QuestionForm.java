package org.dueregard.app.intake;

import java.util.List;
import java.util.Optional;

import org.dueregard.app.intake.Decision.AsWritten;
import org.dueregard.app.intake.Decision.Dropped;
import org.dueregard.app.intake.Decision.Due;
import org.dueregard.app.intake.Decision.LeadsTo;
import org.dueregard.app.intake.Decision.Meant;
import org.dueregard.app.intake.Decision.NotApplicable;
import org.dueregard.app.intake.Decision.ToBeConfirmed;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.web.FormErrors;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;

/// An answer as it is sent.
///
/// @param card anchor of the card that it was given on
/// @param question keys of the questions that it is for
/// @param choice what was chosen; for somebody responsible their id
/// @param who id of somebody chosen from the list
/// @param post title of a new post
record QuestionForm(@Nullable String card, @Nullable List<String> question, @Nullable String seen,
        @Nullable String choice, @Nullable String who, @Nullable String post, @Nullable String when,
        @Nullable String reason, @Nullable String agreedBy, @Nullable String reference) {

    static final String SOMEBODY = "somebody";

    static final String NEW_POST = "new-post";

    static final String AS_WRITTEN = "as-written";

    static final String DUE = "due";

    static final String TO_BE_CONFIRMED = "to-be-confirmed";

    static final String REASON = "reason";

    static final String DROP = "drop";

    static final String LEADS_TO = "leads-to";

    static QuestionForm blank() {
        return new QuestionForm(null, null, null, null, null, null, null, null, null, null);
    }

    /// Nothing chosen, but a title written where a new post would get one.
    static QuestionForm ofPost(String title) {
        return new QuestionForm(null, null, null, null, null, title, null, null, null, null);
    }

    /// As it would have been sent for a decision.
    static QuestionForm of(Decision decision) {
        return switch (decision) {
            case AsWritten ignored -> chosen(AS_WRITTEN, null, null, null, null);
            case Meant meant ->
                new QuestionForm(null, null, null, SOMEBODY, meant.who().id().toString(), null, null, null, null, null);
            case Due due -> chosen(DUE, due.when(), null, null, null);
            case ToBeConfirmed ignored -> chosen(TO_BE_CONFIRMED, null, null, null, null);
            case Dropped ignored -> chosen(DROP, null, null, null, null);
            case LeadsTo leads -> chosen(LEADS_TO, null, null, null, leads.reference());
            case NotApplicable why -> chosen(REASON, null, why.reason(), why.agreedBy(), null);
        };
    }

    private static QuestionForm chosen(String choice, @Nullable String when, @Nullable String reason,
            @Nullable String agreedBy, @Nullable String reference) {
        return new QuestionForm(null, null, null, choice, null, null, when, reason, agreedBy, reference);
    }

    List<String> keys() {
        return (this.question != null) ? this.question : List.of();
    }

    /// A copy for these questions.
    QuestionForm withKeys(List<String> keys) {
        return new QuestionForm(this.card, List.copyOf(keys), this.seen, this.choice, this.who, this.post, this.when,
                this.reason, this.agreedBy, this.reference);
    }

    boolean isForNewPost() {
        return NEW_POST.equals(this.choice);
    }

    /// What is wrong with it, by field.
    FormErrors errors(List<Responsible> candidates) {
        FormErrors none = FormErrors.none();
        if (keys().isEmpty()) {
            return none.with("question", "Tick what the answer is for");
        }
        return switch (text(this.choice)) {
            case "" -> none.with("choice", "Choose an answer, or leave this for later");
            case SOMEBODY -> candidate(text(this.who), candidates).isPresent() ? none
                    : none.with("who", "Choose who is responsible");
            case NEW_POST -> text(this.post).isEmpty() ? none.with("post", "Enter the title of the new post")
                    : (text(this.post).length() > 200) ? none.with("post", "Enter a title of up to 200 characters")
                            : none;
            case DUE -> isDate(text(this.when)) ? none : none.with("when",
                    "Enter a date, like 31 3 2026, or the words as in the plan, like 'Autumn 2026'");
            case REASON -> text(this.reason).isEmpty() ? none.with("reason", "Enter why it is not applicable") : none;
            case LEADS_TO ->
                text(this.reference).isEmpty() ? none.with("reference", "Choose the objective that it leads to") : none;
            default -> none;
        };
    }

    /// What is decided; empty where the choice is none of the known ones.
    Optional<Decision> toDecision(List<Responsible> candidates) {
        return switch (text(this.choice)) {
            case AS_WRITTEN -> Optional.of(new AsWritten());
            case SOMEBODY -> candidate(text(this.who), candidates).map(Meant::new);
            case DUE -> Optional.of(new Due(text(this.when)));
            case TO_BE_CONFIRMED -> Optional.of(new ToBeConfirmed());
            case DROP -> Optional.of(new Dropped());
            case LEADS_TO -> Optional.of(new LeadsTo(text(this.reference)));
            case REASON -> Optional.of(new NotApplicable(text(this.reason), text(this.agreedBy)));
            default -> candidate(text(this.choice), candidates).map(Meant::new);
        };
    }

    String newPost() {
        return text(this.post);
    }

    private static Optional<Responsible> candidate(String id, List<Responsible> candidates) {
        return candidates.stream().filter((each) -> each.id().toString().equals(id)).findFirst();
    }

    private static boolean isDate(String words) {
        return !words.isEmpty() && Deadline.read(words).kind() != Deadline.Kind.UNREADABLE;
    }

    static String text(@Nullable String typed) {
        return (typed != null) ? typed.strip() : "";
    }

}
