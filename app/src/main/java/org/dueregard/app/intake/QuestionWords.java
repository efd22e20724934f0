package org.dueregard.app.intake;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.Finding;

/// Questions and decisions as people read them.
final class QuestionWords {

    private QuestionWords() {
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
            case Question.NoDateYet noDate ->
                noDate.toBeConfirmed() ? "The deadline of " + Numbers.counted(items, "action") + " is to be confirmed"
                        : Numbers.counted(items, "action has", "actions have") + " no deadline";
            case Question.WhyNotApplicable ignored ->
                Numbers.counted(items, "objective is", "objectives are") + " marked N/A. Why?";
            case Question.WhereDoesItLead link -> link.spot().label() + (link.toItself() ? " links to itself"
                    : " links to " + link.target() + ", which is not in the plan");
            case Question.IsItRight found -> heading(found.code(), items);
        };
    }

    private static String heading(Finding.Code code, int items) {
        return switch (code) {
            case NO_PLAN -> "We found no plan in this file";
            case AMBIGUOUS_ALLOCATION -> "We are not sure what belongs to which action";
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
            case Question.WhoIsMeant ignored -> "One answer serves for all of them, and for the next file.";
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
