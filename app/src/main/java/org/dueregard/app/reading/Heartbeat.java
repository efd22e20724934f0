package org.dueregard.app.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Says every ten seconds, of each piece of work that this server has in hand or in its queue, that it is not forgotten.
/// Where nothing was heard of some work for long, its server is gone, and nobody need wait for what never comes.
public final class Heartbeat implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    /// Longer than several beats that fail on a busy machine.
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private final Set<Work> works = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService beats = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("heartbeat").factory());

    private final Future<?> beating;

    private final Consumer<String> failed;

    /// Every ten seconds.
    ///
    /// @param failed is told the name of what was thrown where a beat fails
    public Heartbeat(Consumer<String> failed) {
        this(PAUSE, failed);
    }

    Heartbeat(Duration pause, Consumer<String> failed) {
        this.failed = failed;
        this.beating = this.beats.scheduleWithFixedDelay(this::beat, pause.toMillis(), pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Whether work was interrupted of which this was the last that was heard.
    public static boolean isSilent(Instant lastHeard, Instant now) {
        return Duration.between(lastHeard, now).compareTo(SILENCE) > 0;
    }

    /// The last moment of which work that was heard then is silent now.
    public static Instant silentSince(Instant now) {
        return now.minus(SILENCE);
    }

    /// Work that begins now, or waits for its turn.
    ///
    /// @param say says that it goes on
    public Work begin(Runnable say) {
        Work work = new Work(say);
        this.works.add(work);
        return work;
    }

    private void beat() {
        for (Work work : this.works) {
            try {
                work.say.run();
            }
            // The next beat may go better, and the other works have theirs. The message
            // may name what is worked on and stays here.
            catch (RuntimeException ex) {
                this.failed.accept(ex.getClass().getName());
            }
        }
    }

    @Override
    public void close() {
        this.beating.cancel(false);
        this.beats.shutdownNow();
    }

    /// One piece of work, until it is closed.
    public final class Work implements AutoCloseable {

        private final Runnable say;

        private Work(Runnable say) {
            this.say = say;
        }

        @Override
        public void close() {
            Heartbeat.this.works.remove(this);
        }

    }

}
