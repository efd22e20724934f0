package org.dueregard.app.publication;

import java.time.Instant;
import java.util.UUID;

import org.dueregard.app.plan.PlanSummary;
import org.jspecify.annotations.Nullable;

/// A publication as the inside lists it. Never changes, but for a withdrawal that is added.
///
/// @param number counts the plan's publications, from 1
/// @param publishedAs the post of who published
/// @param sha256 of the snapshot's bytes, in hexadecimal digits
/// @param contentSha256 of the plan alone
/// @param withdrawal null while it is public
record Publication(UUID id, UUID plan, int planNumber, String title, int number, Instant publishedAt,
        String publishedAs, String statement, String sha256, String contentSha256, @Nullable Withdrawal withdrawal) {

    boolean isPublic() {
        return this.withdrawal == null;
    }

    /// That it is no longer public.
    record Withdrawal(Instant at, String notice) {
    }

    /// A plan with what of it is public.
    ///
    /// @param newest null where nothing was published yet
    record State(PlanSummary plan, @Nullable Publication newest) {

        /// In a few words, like `Public: publication 3`.
        String words() {
            if (this.newest == null) {
                return "Not published yet";
            }
            return (this.newest.isPublic() ? "Public: publication " : "Withdrawn: publication ") + this.newest.number();
        }

    }

}
