package org.dueregard.app.intake;

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
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.reading.Heartbeat;
import org.dueregard.app.reading.ReadingProcess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads files beside the requests: two at a time, at most twenty waiting, each in a process of its own and within a time
/// limit. A file that cannot be read within it is refused, whatever its reader is still doing.
@Component
class ReadingJob {

    private static final Logger log = LoggerFactory.getLogger(ReadingJob.class);

    private final Imports imports;

    private final Duration limit;

    private final Duration patience;

    private final ReadingProcess process;

    private final boolean apart;

    private final ThreadPoolExecutor readers = new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(20), Thread.ofPlatform().daemon().name("plan-reader-", 1).factory());

    private final Heartbeat heartbeat = new Heartbeat(
            (name) -> log.warn("That work goes on could not be said: {}", name));

    private final ScheduledExecutorService watch = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("plan-reader-watch").factory());

    /// @param patience how long whoever hands a file over waits for it
    /// @param apart whether each file is read in a process of its own; tests of pages
    /// read
    /// in this one
    ReadingJob(Imports imports, @Value("${dueregard.import.reading-limit:120s}") Duration limit,
            @Value("${dueregard.import.patience:2s}") Duration patience,
            @Value("${dueregard.import.reading-apart:true}") boolean apart) {
        this.imports = imports;
        this.limit = limit;
        this.patience = patience;
        this.process = new ReadingProcess(limit, (where) -> log.warn("A plan's file could not be read: {}", where));
        this.apart = apart;
    }

    /// Has a file read, and waits a moment, since most are read at once.
    void start(ImportId id, SignedIn by) {
        Heartbeat.Work work = this.heartbeat
            .begin(() -> ActingAuthority.run(by.authority(), () -> this.imports.stillReading(id, by)));
        try {
            Future<?> reading = this.readers.submit(() -> {
                try {
                    read(id, by);
                }
                finally {
                    work.close();
                }
            });
            reading.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (RejectedExecutionException ex) {
            work.close();
            this.imports.refuse(id, "Many files are being read at the moment. Try again in a few minutes.", by);
        }
        catch (TimeoutException ex) {
            // It is read later; the page says so.
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        catch (ExecutionException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private void read(ImportId id, SignedIn by) {
        Turn turn = new Turn();
        Future<?> overdue = this.watch.schedule(() -> giveUp(id, by, turn), this.limit.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            ActingAuthority.run(by.authority(), () -> {
                if (this.apart) {
                    this.imports.read(id, this.process, by);
                }
                else {
                    this.imports.read(id, by);
                }
            });
        }
        // Whatever a file makes of the reader, its owner is told and the thread goes on.
        catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
            log.warn("A plan's file could not be read: {} at {}", ex.getClass().getName(), origin(ex));
            refuse(id, "We could not read this file. The fault is ours. Save it again as a Word document (.docx) "
                    + "or paste its text instead.", by);
        }
        finally {
            overdue.cancel(false);
            turn.end();
        }
    }

    private void giveUp(ImportId id, SignedIn by, Turn turn) {
        refuse(id, ReadingProcess.late(this.limit), by);
        turn.interrupt();
    }

    /// The thread of one reading, as long as it is that reading's: after it, the thread
    /// reads another file.
    static final class Turn {

        private @Nullable Thread reader = Thread.currentThread();

        synchronized void interrupt() {
            if (this.reader != null) {
                this.reader.interrupt();
            }
        }

        /// By the reader itself, which is no longer meant by an interruption.
        synchronized void end() {
            this.reader = null;
            Thread.interrupted();
        }

    }

    private void refuse(ImportId id, String reason, SignedIn by) {
        ActingAuthority.run(by.authority(), () -> this.imports.refuse(id, reason, by));
    }

    /// Where it happened, without its message, which may quote the file.
    private static String origin(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return (trace.length == 0) ? "unknown" : trace[0].toString();
    }

    @PreDestroy
    void stop() {
        this.readers.shutdownNow();
        this.watch.shutdownNow();
        this.heartbeat.close();
    }

}
