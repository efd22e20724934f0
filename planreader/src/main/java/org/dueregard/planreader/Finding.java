package org.dueregard.planreader;

import java.util.List;

/// Something that a person should look at or decide. A finding never stops the reading.
///
/// @param code what sort of thing it is; docs/plan-json.md explains each with an example
/// @param about the references that it concerns, such as `2.10`; empty where it is about the whole document
/// @param message one sentence for a person: what stands there and what to decide
/// @param place where it stands
public record Finding(Code code, List<String> about, String message, Place place) {

    public Finding {
        about = List.copyOf(about);
    }

    /// What a finding is about, the gravest first.
    public enum Code {

        /// The file holds no plan that the reader could find.
        NO_PLAN,
        /// The words of a date cell are not a date known to the reader.
        UNREADABLE_DEADLINE,
        /// The deadline counts from a day that the words do not name.
        RELATIVE_DEADLINE,
        /// A date can be read in two ways.
        AMBIGUOUS_DEADLINE,
        /// Owners, dates or notes cannot be allotted to the actions of a row with
        /// certainty.
        AMBIGUOUS_ALLOCATION,
        /// The date lies before the rest of the plan.
        IMPLAUSIBLE_DEADLINE,
        /// The deadline is to be confirmed.
        DEADLINE_TO_BE_CONFIRMED,
        /// No deadline is given.
        NO_DEADLINE,
        /// A table has no headings; what its columns hold was inferred.
        INFERRED_COLUMNS,
        /// A table has no lines between its cells; where they begin and end was inferred.
        INFERRED_ROWS,
        /// The columns of a table have run together in a text, and words may be mixed up.
        COLUMNS_RUN_TOGETHER,
        /// Nobody is named as responsible.
        NO_OWNER,
        /// A name may be one owner or two.
        AMBIGUOUS_OWNER,
        /// The action is N/A; no reason is given.
        NOT_APPLICABLE,
        /// A link leads to an objective that is not in the plan.
        DANGLING_LINK,
        /// An objective links to itself.
        SELF_LINK,
        /// Words stand beside an N/A or a reference elsewhere and have no place in the
        /// plan.
        WORDS_SET_ASIDE,
        /// A numbered item is empty.
        EMPTY_ITEM,
        /// The document begins or ends in the middle of a row.
        ORPHAN_TEXT,
        /// A row that was broken over pages was mended.
        MENDED_ROW,
        /// An action reads like a note of progress, or the other way round.
        DOUBTFUL_PROGRESS,
        /// A date stands in the text of an action and was left there.
        DATE_IN_TEXT,
        /// The same action stands twice.
        REPEATED_ACTION,
        /// Pages are pictures whose words were recognised, or could not be.
        SCANNED_PAGE,
        /// An objective has no action and does not say why.
        NO_ACTION,
        /// A sheet, or rows or columns of one, are hidden.
        HIDDEN_PART,
        /// A remark stands in the margin, or in a note of a cell.
        COMMENT,
        /// A cell shows an error, or a formula that nothing has calculated.
        BROKEN_CELL,
        /// Words are struck through.
        DELETED_WORDS,
        /// The document's changes are tracked and not settled.
        TRACKED_CHANGES,
        /// A footnote or an endnote.
        FOOTNOTE,
        /// The file goes on beyond what the reader takes in.
        CUT_SHORT,
        /// Another document stands inside the file: embedded, attached or shown from
        /// elsewhere.
        EMBEDDED_PART,
        /// Words are cut off at the edge of what shows them.
        CUT_WORDS

    }

}
