package org.dueregard.planreader;

import java.time.LocalDate;
import java.time.YearMonth;

/// When the plan says that an action was completed: a day, or a month where no day is given.
public sealed interface Completion {

    /// A day.
    record OnDay(LocalDate day) implements Completion {

        @Override
        public String toString() {
            return this.day.toString();
        }

    }

    /// A month, the day being unknown.
    record InMonth(YearMonth month) implements Completion {

        @Override
        public String toString() {
            return this.month.toString();
        }

    }

}
