package org.dueregard.app.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeartbeatTest {

    @Test
    void saysOfEachWorkThatItGoesOnUntilItIsClosed() throws InterruptedException {
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        CountDownLatch three = new CountDownLatch(3);
        AtomicInteger ended = new AtomicInteger();
        try (Heartbeat heartbeat = new Heartbeat(Duration.ofMillis(2), failed::add)) {
            heartbeat.begin(ended::incrementAndGet).close();

            heartbeat.begin(three::countDown);

            assertThat(three.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(ended).hasValueLessThan(2);
            assertThat(failed).isEmpty();
        }
    }

    @Test
    void goesOnWhereItFailsForOne() throws InterruptedException {
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        CountDownLatch two = new CountDownLatch(2);
        try (Heartbeat heartbeat = new Heartbeat(Duration.ofMillis(2), failed::add)) {
            heartbeat.begin(() -> {
                throw new IllegalStateException("The database is away");
            });

            heartbeat.begin(two::countDown);

            assertThat(two.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(failed).contains("java.lang.IllegalStateException");
        }
    }

    @Test
    void callsWorkSilentOnlyWhenSeveralBeatsAreMissing() {
        Instant now = Instant.parse("2026-11-23T02:00:00Z");

        assertThat(Heartbeat.isSilent(now.minusSeconds(25), now)).isFalse();
        assertThat(Heartbeat.isSilent(now.minusSeconds(60), now)).isTrue();
    }

}
