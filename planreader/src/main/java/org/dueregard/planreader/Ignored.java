package org.dueregard.planreader;

/// Words of the file that are no part of the plan and are therefore in none of its values. Together with the values
/// and the findings they account for every word of the file.
///
/// @param kind why they are left out
/// @param text the words, white space collapsed
/// @param place where they stand
public record Ignored(Kind kind, String text, Place place) {

    /// Why words are left out.
    public enum Kind {

        /// The heading line of the plan, repeated on a later page, or another line that
        /// stands on every page.
        PAGE_HEADER,
        /// The number of a page.
        PAGE_NUMBER,
        /// What stands above a column, or before a value: `Target date`, `Lead:`.
        LABEL,
        /// The sign or number of a list's item, a bracket or a word that joins names.
        MARK,
        /// Words that only announce a list: `We will:`.
        LEAD_IN,
        /// Words around a reference that was read: `Links to`, `See actions at`.
        REFERENCE_WORDS,
        /// Paragraphs before the plan begins.
        INTRODUCTION,
        /// A heading under which nothing of the plan stands.
        HEADING,
        /// A list of the document's own contents.
        CONTENTS,
        /// Menus, cookie notices and links of a web page.
        NAVIGATION,
        /// What the Equality Act asks of every public body.
        DUTY,
        /// Addresses, telephone numbers, how to ask for another format.
        CONTACT,
        /// What initials, colours or terms mean.
        KEY,
        /// A table that is no part of the plan.
        OTHER_TABLE,
        /// What a cell repeats of a value in a row before, such as the objective in each
        /// row of
        /// its actions.
        REPEATED,
        /// A column for which a plan has no place, such as the budget.
        OTHER_COLUMN,
        /// Paragraphs between and after the parts of the plan.
        REMARK,
        /// Words that the writer has hidden, such as a hidden sheet.
        HIDDEN,
        /// Words that the writer has deleted; the file still holds them.
        DELETED,
        /// Titles and labels of charts, and what is said of a picture to those who do not
        /// see it.
        DRAWING,
        /// What a form asks for or offers and nobody chose: the other entries of a list,
        /// the
        /// words of a button.
        FORM,
        /// Comments, notes and the like of which there are more than the findings tell.
        NOTE,
        /// What stands beyond the part of a very long file that is read.
        BEYOND

    }

}
