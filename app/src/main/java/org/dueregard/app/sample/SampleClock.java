package org.dueregard.app.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/// The clock of the demonstration: the sample's year goes by while it is entered, and from
/// then on it is the machine's own.
final class SampleClock extends Clock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock machine;

    private final AtomicReference<@Nullable Instant> pretended;

    SampleClock() {
        this(Clock.system(LONDON), new AtomicReference<>());
    }

    private SampleClock(Clock machine, AtomicReference<@Nullable Instant> pretended) {
        this.machine = machine;
        this.pretended = pretended;
    }

    /// Makes it this day, at an hour of work that is another one on most days, until
    /// [#real].
    void pretend(LocalDate day) {
        LocalTime time = LocalTime.of(9 + day.getDayOfYear() % 8, day.getDayOfYear() * 37 % 60);
        this.pretended.set(day.atTime(time).atZone(LONDON).toInstant());
    }

    /// Makes it a minute later, so that two things on one day have an order.
    void tick() {
        Instant now = this.pretended.get();
        if (now != null) {
            this.pretended.set(now.plusSeconds(60));
        }
    }

    /// Gives the machine's own time from here on.
    void real() {
        this.pretended.set(null);
    }

    @Override
    public Instant instant() {
        Instant now = this.pretended.get();
        return (now != null) ? now : this.machine.instant();
    }

    @Override
    public ZoneId getZone() {
        return this.machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SampleClock(this.machine.withZone(zone), this.pretended);
    }

}
