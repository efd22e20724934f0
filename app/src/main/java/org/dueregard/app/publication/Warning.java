package org.dueregard.app.publication;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What somebody should look at before a plan is published.
///
/// @param where like `Objective 2.5, action 3`
/// @param words the text in question, as a resident would read it
/// @param action where to change it; null where it is not in an action
record Warning(Kind kind, String where, String words, @Nullable UUID action) {

    /// What may be wrong.
    enum Kind {

        /// A person's name stood there and is left out.
        NAME_LEFT_OUT("A person’s name is left out",
                "Residents see posts, never people. Reword the text if it reads badly without the name."),
        /// A word that is also the name of somebody.
        MAY_BE_A_NAME("A word may be a person’s name",
                "It is also the first name or surname of somebody at the council. If it means them, reword the text."),
        /// Nobody is matched, and the words may be a name or initials.
        OFFICER_TO_BE_NAMED("Residents will read “Officer to be named”",
                "Nobody is matched to what the plan calls them, or nobody is responsible."),
        /// The plan gives no date yet.
        TO_BE_CONFIRMED("The date is still to be confirmed", "Residents will read the plan’s words."),
        /// Nothing was said for long, or ever.
        SILENT("Nothing was said for six months", "Residents will read that there is no news.");

        private final String title;

        private final String meaning;

        Kind(String title, String meaning) {
            this.title = title;
            this.meaning = meaning;
        }

        String title() {
            return this.title;
        }

        String meaning() {
            return this.meaning;
        }

    }

}
