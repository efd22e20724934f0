package org.dueregard.planreader;

import java.time.LocalDate;

/// The time a plan is for, both days included.
public record Period(LocalDate from, LocalDate to) {
}
