package org.dueregard.app;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/// A line on a terminal while files are read: how many, which one, and how many seconds it has taken; nothing anywhere else.
final class ReadProgress implements AutoCloseable {

    private static final int WIDTH = 24;

    private final @Nullable PrintStream to;

    private final int files;

    private final ScheduledExecutorService clock = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("read-progress").factory());

    private @Nullable Future<?> ticking;

    private int begun;

    private int seconds;

    ReadProgress(@Nullable PrintStream to, int files) {
        this.to = to;
        this.files = files;
    }

    /// On standard error, and only where a person sits before it. Since Java 25 there is
    /// no
    /// console again where nobody does.
    @SuppressWarnings("SystemConsoleNull")
    static ReadProgress of(int files) {
        Console console = System.console();
        boolean seen = console != null && console.isTerminal();
        return new ReadProgress(seen ? System.err : null, files);
    }

    /// Says which file is being read.
    synchronized void begin(Path file) {
        if (this.to == null) {
            return;
        }
        int full = WIDTH * this.begun / this.files;
        this.begun++;
        this.seconds = 0;
        String name = String.valueOf(file.getFileName()).replaceAll("\\p{Cntrl}", "");
        String line = (this.files == 1) ? "Reading " + name : "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] "
                + this.begun + " of " + this.files + "  " + name;
        print(line);
        this.ticking = this.clock.scheduleAtFixedRate(() -> tick(line), 1, 1, TimeUnit.SECONDS);
    }

    private synchronized void tick(String line) {
        this.seconds++;
        if (this.ticking != null) {
            print(line + " (" + this.seconds + " s)");
        }
    }

    private void print(String line) {
        if (this.to != null) {
            this.to.print("\r\u001b[K  " + line);
            this.to.flush();
        }
    }

    /// Takes the line away, so that others can be written.
    synchronized void clear() {
        if (this.to != null) {
            if (this.ticking != null) {
                this.ticking.cancel(false);
                this.ticking = null;
            }
            this.to.print("\r\u001b[K");
            this.to.flush();
        }
    }

    @Override
    public void close() {
        this.clock.shutdownNow();
    }

}
