package org.dueregard.planreader;

import java.util.List;

import org.dueregard.planreader.revision.Comparison;
import org.jspecify.annotations.Nullable;

/// What happened to a plan between an older and a newer file of it.
///
/// Problem: which objectives and actions of the newer file are those of the older one, and what became of them, where
/// people reword, renumber, move, split and join them.
///
/// Method: what stands unchanged under the same reference is itself. Of the rest each pair gets a likeness (common words,
/// rare words counting more, or how much of the shorter is in the longer), more where the references or the objectives
/// above are the same, and the one-to-one pairing with the greatest sum is taken. What is left is added or dropped,
/// unless its words are a part of an action that was split, or it was joined to another.
///
/// Guarantee: every objective and action of either file is in [#same] once, or in one added, dropped, split or merged
/// change, or belongs to an objective that was added or dropped whole. The result depends on the two documents only.
///
/// Limits: words that mean the same without sharing any are an action dropped and another added. An action that goes to
/// another objective is known again only where three quarters of its words are.
///
/// Cost: in proportion to the words, plus the cube of the largest group of actions that are all like one another;
/// 1,000 actions of which each is reworded take less than a second.
///
/// Source: H. W. Kuhn, The Hungarian method for the assignment problem, 1955; E. W. Myers, An O(ND) difference
/// algorithm, 1986, for what a word-by-word difference is.
///
/// Example: 1.1 “Train staff” and 1.2 “Publish data”, then 1.1 “Publish data”, 1.2 “Train all staff” and 1.3 “Ask
/// residents”: the first two are renumbered, one of them is reworded (“Train [all] staff”), 1.3 is added.
///
/// @param same the objectives and actions that are in both files, in the order of the newer; an objective before its
/// actions
/// @param changes in the order of the newer file; what was dropped stands after what came before it in the older
/// @param newerIsIncomplete whether the newer file begins or ends in the middle of a row, so that what seems dropped
/// may only be missing
public record PlanRevision(List<Pair> same, List<PlanChange> changes, boolean newerIsIncomplete) {

    public PlanRevision {
        same = List.copyOf(same);
        changes = List.copyOf(changes);
    }

    /// Compares two readings.
    public static PlanRevision between(PlanDocument older, PlanDocument newer) {
        return Comparison.between(older, newer);
    }

    /// An objective or action that both files hold.
    ///
    /// @param likeness of their words, from 0 to 1 (the same words)
    public record Pair(Part older, Part newer, double likeness) {
    }

    /// A section, an objective or an action of one file.
    ///
    /// @param section counts the sections of the document from 1
    /// @param objective counts the objectives of the section from 1; 0 for the section
    /// itself
    /// @param action counts the actions of the objective from 1; 0 for the objective or
    /// section itself
    /// @param ref the printed reference of the objective; null where it has none, and for
    /// sections
    /// @param text the words of the part
    /// @param place where they stand
    public record Part(int section, int objective, int action, @Nullable String ref, String text, Place place) {

        /// Whether it is an action.
        public boolean isAction() {
            return this.action > 0;
        }

        /// Whether it is an objective.
        public boolean isObjective() {
            return this.objective > 0 && this.action == 0;
        }

        /// A short name, such as `2.4 action 1`, `2.4` or `section 3`. Objectives
        /// without a reference go by their place: `objective 2 of section 1`.
        public String name() {
            if (this.objective == 0) {
                return "section " + this.section;
            }
            String above = (this.ref != null) ? this.ref
                    : "objective " + this.objective + " of section " + this.section;
            return isAction() ? above + " action " + this.action : above;
        }

    }

}
