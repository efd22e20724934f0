package org.dueregard.app.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.app.organisation.Responsible;

/// What a person decided about a question. It can be changed until the plan is adopted.
public sealed interface Decision {

    /// In words, for those who look at it later.
    String words();

    /// What stands there stays as it is written, or as it is read.
    record AsWritten() implements Decision {

        @Override
        public String words() {
            return "Leave as written";
        }

    }

    /// This post, person or service is responsible.
    record Meant(Responsible who) implements Decision {

        @Override
        public String words() {
            return this.who.label();
        }

    }

    /// The deadline in words or as a date, like `Autumn 2026` or `31 3 2026`.
    record Due(String when) implements Decision {

        @Override
        public String words() {
            return this.when;
        }

    }

    /// The deadline is to be confirmed.
    record ToBeConfirmed() implements Decision {

        @Override
        public String words() {
            return "To be confirmed (TBC)";
        }

    }

    /// The link is left out.
    record Dropped() implements Decision {

        @Override
        public String words() {
            return "Drop the link";
        }

    }

    /// The link leads to another objective.
    record LeadsTo(String reference) implements Decision {

        @Override
        public String words() {
            return "Link to " + this.reference;
        }

    }

    /// Why an objective is not applicable.
    ///
    /// @param agreedBy who agreed; "" where that is not known
    record NotApplicable(String reason, String agreedBy) implements Decision {

        @Override
        public String words() {
            return this.agreedBy.isEmpty() ? this.reason : this.reason + " (agreed by " + this.agreedBy + ")";
        }

    }

    /// What became of a decision.
    public sealed interface Result {

        /// It holds.
        ///
        /// @param questions how many it answers
        record Done(int questions) implements Result {
        }

        /// Somebody else has decided meanwhile; theirs holds.
        ///
        /// @param questions the keys of those that are decided now
        record DecidedMeanwhile(List<String> questions) implements Result {

            public DecidedMeanwhile {
                questions = List.copyOf(questions);
            }

        }

        /// There is a post with the title of the new one already.
        record PostExists() implements Result {
        }

        /// The import is not in review, or no longer.
        record NotInReview() implements Result {
        }

    }

    /// What somebody who decides has seen decided already.
    ///
    /// @param known the keys of what was decided then
    /// @param digest changes when anything of it does
    record Seen(List<String> known, String digest) {

        public Seen {
            known = List.copyOf(known);
        }

        /// What is decided of some questions now.
        static Seen of(Collection<String> keys, Map<String, Made> decided) {
            List<String> known = keys.stream().filter(decided::containsKey).distinct().sorted().toList();
            return new Seen(known,
                    Inquiry.Digest.of(known.stream()
                        .map((key) -> key + "=" + Objects.requireNonNull(decided.get(key)).decision())
                        .collect(Collectors.joining("\n"))));
        }

        /// Whether it is still so, and nothing of what is to be decided was decided
        /// since.
        boolean holds(Collection<String> keys, Map<String, Made> now) {
            return this.digest.equals(of(both(keys), now).digest);
        }

        /// The keys of what is decided now.
        List<String> decided(Collection<String> keys, Map<String, Made> now) {
            return of(both(keys), now).known;
        }

        private List<String> both(Collection<String> keys) {
            return Stream.concat(this.known.stream(), keys.stream()).toList();
        }

    }

    /// A decision with who made it and when.
    ///
    /// @param by their name, for the inside only
    record Made(String question, Decision decision, Instant at, String by) {
    }

}
