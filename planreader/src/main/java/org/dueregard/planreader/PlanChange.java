package org.dueregard.planreader;

import java.util.List;

import org.dueregard.planreader.PlanRevision.Part;
import org.jspecify.annotations.Nullable;

/// One thing that changed between two files of a plan. One part can have several: an action can be reworded, newly dated
/// and completed at once.
public sealed interface PlanChange {

    /// The part in the older file; null where it is new.
    @Nullable Part older();

    /// The part in the newer file; null where it is gone.
    @Nullable Part newer();

    /// What sort of change it is.
    Kind kind();

    /// The part in the newer file, or in the older where it is gone.
    default Part part() {
        Part newer = newer();
        Part older = older();
        if (newer != null) {
            return newer;
        }
        if (older == null) {
            throw new IllegalStateException("A change is of something");
        }
        return older;
    }

    /// The sorts of change, in the order in which those of one part are listed.
    enum Kind {

        ADDED, DROPPED, SPLIT, MERGED, RETITLED, MOVED, RENUMBERED, REWORDED, APPLICABLE, LINKS, OWNERS, DEADLINE,
        MEASURES, CHARACTERISTICS, COMPLETED, REOPENED, RATING, PROGRESS

    }

    /// An objective with all its actions, or an action, that the older file does not
    /// have.
    ///
    /// @param actions how many actions came with it; 1 for an action
    record Added(Part newer, int actions) implements PlanChange {

        @Override
        public @Nullable Part older() {
            return null;
        }

        @Override
        public Kind kind() {
            return Kind.ADDED;
        }

    }

    /// An objective with what is left of its actions, or an action, that the newer file
    /// does not have.
    ///
    /// @param actions how many actions went with it; 1 for an action
    record Dropped(Part older, int actions) implements PlanChange {

        @Override
        public @Nullable Part newer() {
            return null;
        }

        @Override
        public Kind kind() {
            return Kind.DROPPED;
        }

    }

    /// One action became several.
    ///
    /// @param newer the one that goes on
    /// @param others the other parts, in the order of the newer file
    record Split(Part older, Part newer, List<Part> others) implements PlanChange {

        public Split {
            others = List.copyOf(others);
        }

        @Override
        public Kind kind() {
            return Kind.SPLIT;
        }

    }

    /// Several actions became one.
    ///
    /// @param older the one that goes on
    /// @param others those that it took in, in the order of the older file
    record Merged(Part older, List<Part> others, Part newer) implements PlanChange {

        public Merged {
            others = List.copyOf(others);
        }

        @Override
        public Kind kind() {
            return Kind.MERGED;
        }

    }

    /// A section has another title.
    record Retitled(Part older, Part newer, List<Words> words) implements PlanChange {

        public Retitled {
            words = List.copyOf(words);
        }

        @Override
        public Kind kind() {
            return Kind.RETITLED;
        }

    }

    /// An objective stands in another section, or an action under another objective.
    ///
    /// @param from name or title of what it stood under
    /// @param to name or title of what it stands under now
    record Moved(Part older, Part newer, String from, String to) implements PlanChange {

        @Override
        public Kind kind() {
            return Kind.MOVED;
        }

    }

    /// An objective has another reference, or an action another printed number.
    ///
    /// @param from "" where it had none
    /// @param to "" where it has none
    record Renumbered(Part older, Part newer, String from, String to) implements PlanChange {

        @Override
        public Kind kind() {
            return Kind.RENUMBERED;
        }

    }

    /// Other words. Another style of apostrophes, dashes or spaces, and another closing
    /// mark, are none.
    ///
    /// @param words the words of both, in order
    record Reworded(Part older, Part newer, List<Words> words) implements PlanChange {

        public Reworded {
            words = List.copyOf(words);
        }

        @Override
        public Kind kind() {
            return Kind.REWORDED;
        }

    }

    /// An objective is applicable now, or no longer.
    record Applicable(Part older, Part newer, boolean now) implements PlanChange {

        @Override
        public Kind kind() {
            return Kind.APPLICABLE;
        }

    }

    /// Other links, or other references to the actions elsewhere.
    record Links(Part older, Part newer, List<String> gone, List<String> come) implements PlanChange {

        public Links {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }

        @Override
        public Kind kind() {
            return Kind.LINKS;
        }

    }

    /// Other people are responsible. Another order of the same names is no change.
    record Owners(Part older, Part newer, List<Sourced<String>> gone,
            List<Sourced<String>> come) implements PlanChange {

        public Owners {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }

        @Override
        public Kind kind() {
            return Kind.OWNERS;
        }

    }

    /// Another deadline, one where there was none, or none where there was one. Other
    /// words for the same days are no change; a completion in place of a date is none.
    record NewDeadline(Part older, Part newer, Sourced<Deadline> before,
            Sourced<Deadline> after) implements PlanChange {

        @Override
        public Kind kind() {
            return Kind.DEADLINE;
        }

    }

    /// Other success measures.
    record Measures(Part older, Part newer, List<Sourced<String>> gone,
            List<Sourced<String>> come) implements PlanChange {

        public Measures {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }

        @Override
        public Kind kind() {
            return Kind.MEASURES;
        }

    }

    /// Other protected characteristics.
    record Characteristics(Part older, Part newer, List<String> gone, List<String> come) implements PlanChange {

        public Characteristics {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }

        @Override
        public Kind kind() {
            return Kind.CHARACTERISTICS;
        }

    }

    /// The newer file says that it is done, or another day.
    record Completed(Part older, Part newer, Sourced<Completion> on) implements PlanChange {

        @Override
        public Kind kind() {
            return Kind.COMPLETED;
        }

    }

    /// The older file says that it is done, the newer does not.
    record Reopened(Part older, Part newer, Sourced<Completion> before) implements PlanChange {

        @Override
        public Kind kind() {
            return Kind.REOPENED;
        }

    }

    /// Another rating, or none.
    ///
    /// @param before null where there was none
    /// @param after null where there is none
    record Rating(Part older, Part newer, @Nullable Sourced<Rag> before,
            @Nullable Sourced<Rag> after) implements PlanChange {

        @Override
        public Kind kind() {
            return Kind.RATING;
        }

    }

    /// Notes of progress that the older file does not have. Notes that are gone are no
    /// change: what was said was said. A note that only says that the action is done is
    /// none where [Completed] says it. The same words of another period, such as those of
    /// the next quarter, are news.
    ///
    /// @param periods for each note the heading of its column, such as `Q1 update`; ""
    /// where none says when
    record Reported(Part older, Part newer, List<Sourced<String>> notes, List<String> periods) implements PlanChange {

        public Reported {
            notes = List.copyOf(notes);
            periods = List.copyOf(periods);
            if (notes.size() != periods.size()) {
                throw new IllegalArgumentException("Each note has a period, or \"\"");
            }
        }

        @Override
        public Kind kind() {
            return Kind.PROGRESS;
        }

    }

    /// Words that follow one another and share a fate.
    ///
    /// @param text separated by single spaces, never blank
    record Words(Fate fate, String text) {

        /// What became of words.
        public enum Fate {

            /// They stand in both.
            KEPT,
            /// They stand in the older only.
            GONE,
            /// They stand in the newer only.
            COME

        }

    }

}
