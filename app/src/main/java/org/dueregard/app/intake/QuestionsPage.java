package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.app.web.FormErrors;

/// What needs deciding.
///
/// @param sentence how much is left
/// @param cards what is open, the gravest first, or what is being changed
/// @param settled what is decided
/// @param refs the references that a link can lead to
record QuestionsPage(String href, String name, String sentence, List<QuestionCard> cards, List<Settled> settled,
        QuestionCard.Candidates candidates, List<Reference> refs, boolean mayDecide, FormErrors errors) {

    /// A question that is decided.
    ///
    /// @param id for changing it
    record Settled(String id, String question, String decision, String by) {
    }

    /// An objective that a link can lead to.
    record Reference(String ref, String words) {
    }

}
