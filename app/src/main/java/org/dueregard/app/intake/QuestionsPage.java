package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.components.Choice;
import org.jspecify.annotations.Nullable;

/// What needs deciding.
///
/// @param sentence how much is left
/// @param cards what is open, the gravest first, or what is being changed
/// @param settled what is decided
/// @param refs the references that a link can lead to
record QuestionsPage(String href, String name, String sentence, List<Card> cards, List<Settled> settled,
        Card.Candidates candidates, List<Reference> refs, boolean mayDecide, FormErrors errors) {

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
    /// @param choices the ready answers, first to last
    /// @param seen what was decided when the page was made
    /// @param typed what somebody has just typed, or what was decided before
    record Card(String id, Kind kind, String heading, String lead, List<Item> items, List<Choice> choices, String seen,
            QuestionForm typed, FormErrors errors, @Nullable String meanwhile) {

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

            OWNER, DEADLINE, NOT_APPLICABLE, LINK, LOOK

        }

        /// One place where a question arises.
        ///
        /// @param key of its question
        /// @param href where its values can be corrected; null where it is about the
        /// whole
        /// document
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
