package org.dueregard.app.intake;

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

}
