package org.dueregard.app.plan;

import java.util.List;

import org.dueregard.app.plan.Action.Origin;
import org.jspecify.annotations.Nullable;

/// What the council wants to achieve, with the actions that follow.
///
/// @param number counts the plan's objectives; part of public addresses
/// @param ref as printed, like `2.7`; null where none is printed
/// @param agreedBy who agreed that it is not applicable; null where nobody is named
record EqualityObjective(ObjectiveId id, PlanId plan, SectionId section, int number, @Nullable String ref, String text,
        boolean applicable, @Nullable String notApplicableReason, @Nullable String agreedBy,
        @Nullable String closedReason, List<Link> links, Origin origin, int version) {

    EqualityObjective {
        links = List.copyOf(links);
    }

    /// A reference to another objective.
    ///
    /// @param ref as printed
    /// @param target null where the plan has no such objective
    record Link(Kind kind, String ref, @Nullable ObjectiveId target) {

        /// What sort of reference it is.
        enum Kind {

            /// "Links to 2.7".
            LINK("Links to"),
            /// "See actions at 2.5".
            SEE_ACTIONS("See the actions of");

            private final String words;

            Kind(String words) {
                this.words = words;
            }

            String words() {
                return this.words;
            }

        }

    }

    /// The reference, or "Objective 3" where none is printed.
    String name() {
        return (this.ref != null) ? this.ref : "Objective " + this.number;
    }

    /// References of one kind, in printed order.
    List<Link> links(Link.Kind kind) {
        return this.links.stream().filter((link) -> link.kind() == kind).toList();
    }

}
