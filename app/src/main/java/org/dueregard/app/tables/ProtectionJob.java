package org.dueregard.app.tables;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.reading.Heartbeat;
import org.dueregard.sdc.RefusedInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Makes tables safe beside the requests: one set at a time, at most ten waiting, so that one council's large tables do
/// not take the machine from all others. Every hour it deletes what has been kept long enough.
@Component
class ProtectionJob {

    private static final Logger log = LoggerFactory.getLogger(ProtectionJob.class);

    private final TableSets sets;

    private final Authorities authorities;

    private final Duration patience;

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(10), Thread.ofPlatform().daemon().name("safe-tables-", 1).factory());

    private final ScheduledExecutorService sweeper = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("safe-tables-sweeper").factory());

    private final Heartbeat heartbeat = new Heartbeat(
            (name) -> log.warn("That work goes on could not be said: {}", name));

    private final Future<?> sweeping;

    /// @param patience how long whoever hands tables over waits for them
    ProtectionJob(TableSets sets, Authorities authorities,
            @Value("${dueregard.tables.patience:5s}") Duration patience) {
        this.sets = sets;
        this.authorities = authorities;
        this.patience = patience;
        this.sweeping = this.sweeper.scheduleWithFixedDelay(this::sweep, 5, 60, TimeUnit.MINUTES);
    }

    /// Has tables made safe, and waits a moment, since most are ready at once.
    void start(TableSetId id, HandedOver handed, SignedIn by) {
        Heartbeat.Work beat = this.heartbeat
            .begin(() -> ActingAuthority.run(by.authority(), () -> this.sets.stillAtWork(id, by)));
        try {
            Future<?> work = this.workers.submit(() -> {
                try {
                    protect(id, handed, by);
                }
                finally {
                    beat.close();
                }
            });
            work.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (RejectedExecutionException ex) {
            beat.close();
            this.sets.refuse(id, "Many tables are being made safe at the moment. Try again in a few minutes.", by);
        }
        catch (TimeoutException ex) {
            // They are ready later; the page says so.
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        catch (ExecutionException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private void protect(TableSetId id, HandedOver handed, SignedIn by) {
        ActingAuthority.run(by.authority(), () -> {
            try {
                this.sets.protect(id, handed, by);
            }
            catch (RefusedInput ex) {
                this.sets.refuse(id, String.valueOf(ex.getMessage()), by);
            }
            // Whatever data make of the library, whoever waits is told and the thread
            // goes
            // on. The message may quote the data and stays out of the log.
            catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
                StackTraceElement[] trace = ex.getStackTrace();
                log.warn("Tables could not be made safe: {} at {}", ex.getClass().getName(),
                        (trace.length == 0) ? "unknown" : trace[0]);
                this.sets.refuse(id, "These tables could not be made safe. The fault is ours. Nothing of the data was "
                        + "kept. Try fewer dimensions together.", by);
            }
        });
    }

    private void sweep() {
        try {
            for (Authorities.Listed one : this.authorities.all()) {
                ActingAuthority.run(one.id(), this.sets::deleteOld);
            }
        }
        // The next time may go better; without this there would be no next time.
        catch (RuntimeException ex) {
            log.warn("Old safe tables could not be deleted", ex);
        }
    }

    @PreDestroy
    void stop() {
        this.sweeping.cancel(false);
        this.workers.shutdownNow();
        this.sweeper.shutdownNow();
        this.heartbeat.close();
    }

}
