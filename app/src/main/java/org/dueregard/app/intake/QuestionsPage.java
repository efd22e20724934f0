package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.components.Choice;
import org.dueregard.app.web.components.Pagination;
import org.jspecify.annotations.Nullable;

/// What needs deciding, or what was decided.
///
/// @param title what the page is called
/// @param sentence how much is left
/// @param cards what is open, the gravest first, or what is being changed
/// @param settled what is decided
/// @param part which part of the cards is shown, of how many; counted from 1
/// @param settledPart the same of what is decided
/// @param refs the references that a link can lead to
record QuestionsPage(String href, String name, String title, String sentence, List<Card> cards, List<Settled> settled,
        Part part, Part settledPart, Card.Candidates candidates, List<Reference> refs, boolean mayDecide,
        FormErrors errors) {

    /// What the page of an import is called: once it is no longer in review, nothing is
    /// left to decide.
    static String title(Import one) {
        return one.isInReview() ? "What needs deciding" : "What was decided";
    }

    /// Some of many.
    ///
    /// @param number counted from 1
    record Part(int number, int all) {

        /// The part of a list; one that is not there any more leads to the last.
        ///
        /// @param most in a part
        static Part of(int number, int size, int most) {
            int all = Math.max(1, Math.ceilDiv(size, most));
            return new Part(Math.clamp(number, 1, all), all);
        }

        <T> List<T> in(List<T> whole, int most) {
            int from = (this.number - 1) * most;
            return whole.subList(Math.min(from, whole.size()), Math.min(whole.size(), from + most));
        }

        boolean isOneOfMany() {
            return this.all > 1;
        }

    }

    /// The way through the cards.
    ///
    /// @param label what it is called when read out
    Pagination pagination(String label) {
        return Pagination
            .pages(this.part.number(), this.part.all(), (number) -> this.href + "/questions?part=" + number)
            .label(label);
    }

    /// The way through what is decided.
    Pagination settledPagination() {
        return Pagination
            .pages(this.settledPart.number(), this.settledPart.all(),
                    (number) -> this.href + "/questions?decided=" + number + "#decided")
            .label("Parts of what is decided");
    }

    /// Where a card is sent.
    String target(Card card) {
        return this.href + "/questions" + (this.part.isOneOfMany() ? "?part=" + this.part.number() : "") + "#"
                + card.id();
    }

    /// A question that is decided.
    ///
    /// @param id for changing it
    record Settled(String id, String question, String decision, String by) {
    }

    /// An objective that a link can lead to.
    record Reference(String ref, String words) {
    }

    /// Questions that one answer can settle, as they are asked.
    ///
    /// @param id anchor of the card
    /// @param heading the question
    /// @param lead what to know before answering
    /// @param items what the answer is for; several can be ticked one by one
    /// @param more how many there are besides, which are not shown
    /// @param choices the ready answers, first to last
    /// @param seen what was decided of them when the page was made
    /// @param typed what somebody has just typed, or what was decided before
    record Card(String id, Kind kind, String heading, String lead, List<Item> items, int more, List<Choice> choices,
            Decision.Seen seen, QuestionForm typed, FormErrors errors, @Nullable String meanwhile) {

        Card {
            items = List.copyOf(items);
            choices = List.copyOf(choices);
        }

        /// Whether only some of the items may be answered.
        boolean canBeTicked() {
            return this.items.stream().map(Item::key).distinct().count() > 1;
        }

        /// A field's id, which must be the only one on the page.
        String field(String name) {
            return this.id + "-" + name;
        }

        @Nullable String error(String name) {
            return this.errors.of(name);
        }

        /// What is asked, and so which fields there are.
        enum Kind {

            OWNER, DEADLINE, NOT_APPLICABLE, LINK, LOOK, MIXED

        }

        /// One place where a question arises.
        ///
        /// @param key of its question
        /// @param href where its values can be corrected; null where it is about the
        /// whole
        /// document, and for those who may not correct
        record Item(String key, String label, String subject, String place, Marked words, @Nullable String href,
                boolean ticked) {
        }

        /// Everybody who can be responsible, by kind, for a list to choose from.
        record Candidates(List<Responsible> posts, List<Responsible> services, List<Responsible> people) {

            static Candidates of(List<Responsible> all) {
                return new Candidates(all.stream().filter(Responsible.ToPost.class::isInstance).toList(),
                        all.stream().filter(Responsible.ToService.class::isInstance).toList(),
                        all.stream().filter(Responsible.ToPerson.class::isInstance).toList());
            }

        }

    }

}
