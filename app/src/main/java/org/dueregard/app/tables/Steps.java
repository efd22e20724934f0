package org.dueregard.app.tables;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.dueregard.sdc.Progress;

/// Passes on how far work has come, at most once a second, so that the page can say it.
final class Steps implements Progress {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clock clock;

    private final Progress next;

    private Instant last = Instant.MIN;

    Steps(Clock clock, Progress next) {
        this.clock = clock;
        this.next = next;
    }

    @Override
    public synchronized void at(String stage, double share) {
        Instant now = this.clock.instant();
        if (this.last.isBefore(now.minus(PAUSE))) {
            this.last = now;
            this.next.at(stage, Math.clamp(share, 0.0, 1.0));
        }
    }

}
