package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.planreader.Finding;
import org.jspecify.annotations.Nullable;

/// Something in a plan's file that a person has to decide before it is adopted, or may leave as written.
///
/// The key stays the same as long as what is asked about stays the same, so that an answer holds over
/// corrections elsewhere.
public sealed interface Question {

    /// Names the question within its import, like `owner:cmcd`.
    String key();

    /// Where it arises, in document order; never empty.
    List<Spot> spots();

    /// Whether the decision is one of those that answer it.
    boolean allows(Decision decision);

    /// A name that stands for nobody known yet. One answer serves everywhere it stands.
    ///
    /// @param inFull what its initials stand for where the file says so, else as written
    record WhoIsMeant(String key, String asWritten, String inFull, List<Spot> spots) implements Question {

        /// Whether the file says what its initials stand for.
        boolean isExplained() {
            return !this.inFull.equals(this.asWritten);
        }

        @Override
        public boolean allows(Decision decision) {
            return decision instanceof Decision.Meant || decision instanceof Decision.AsWritten;
        }

    }

    /// Nobody is named as responsible.
    record NobodyNamed(String key, Spot spot) implements Question {

        @Override
        public List<Spot> spots() {
            return List.of(this.spot);
        }

        @Override
        public boolean allows(Decision decision) {
            return decision instanceof Decision.Meant || decision instanceof Decision.AsWritten;
        }

    }

    /// The words of a deadline that is no date we know, or that is doubtful. One answer
    /// serves everywhere they stand.
    ///
    /// @param doubt what is doubtful; null where the words are no date at all
    record WhenIsItDue(String key, String asWritten, @Nullable String doubt, List<Spot> spots) implements Question {

        @Override
        public boolean allows(Decision decision) {
            return decision instanceof Decision.Due || decision instanceof Decision.ToBeConfirmed
                    || decision instanceof Decision.AsWritten;
        }

    }

    /// The deadline is to be confirmed, or none is given.
    record NoDateYet(String key, boolean toBeConfirmed, Spot spot) implements Question {

        @Override
        public List<Spot> spots() {
            return List.of(this.spot);
        }

        @Override
        public boolean allows(Decision decision) {
            return decision instanceof Decision.Due || decision instanceof Decision.ToBeConfirmed
                    || decision instanceof Decision.AsWritten;
        }

    }

    /// An objective is marked N/A and nothing says why.
    record WhyNotApplicable(String key, Spot spot) implements Question {

        @Override
        public List<Spot> spots() {
            return List.of(this.spot);
        }

        @Override
        public boolean allows(Decision decision) {
            return decision instanceof Decision.NotApplicable || decision instanceof Decision.AsWritten;
        }

    }

    /// A link leads to no objective of the plan, or to the objective that it stands at.
    record WhereDoesItLead(String key, String target, boolean toItself, Spot spot) implements Question {

        @Override
        public List<Spot> spots() {
            return List.of(this.spot);
        }

        @Override
        public boolean allows(Decision decision) {
            return decision instanceof Decision.Dropped || decision instanceof Decision.LeadsTo
                    || decision instanceof Decision.AsWritten;
        }

    }

    /// Something that the reader did or left, and that a person should look at once.
    record IsItRight(String key, Finding.Code code, String message, Spot spot) implements Question {

        @Override
        public List<Spot> spots() {
            return List.of(this.spot);
        }

        @Override
        public boolean allows(Decision decision) {
            return decision instanceof Decision.AsWritten;
        }

    }

}
