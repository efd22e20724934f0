package org.dueregard.app;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/// A bar on a terminal while several files are read; nothing anywhere else.
final class ReadProgress {

    private static final int WIDTH = 24;

    private final @Nullable PrintStream to;

    private final int files;

    private int begun;

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
        boolean seen = files > 1 && console != null && console.isTerminal();
        return new ReadProgress(seen ? System.err : null, files);
    }

    /// Says which file is being read.
    void begin(Path file) {
        if (this.to == null) {
            return;
        }
        int full = WIDTH * this.begun / this.files;
        this.begun++;
        this.to.print("\r\u001b[K  [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + this.begun + " of "
                + this.files + "  " + String.valueOf(file.getFileName()).replaceAll("\\p{Cntrl}", ""));
        this.to.flush();
    }

    /// Takes the bar away, so that other lines can be written.
    void clear() {
        if (this.to != null) {
            this.to.print("\r\u001b[K");
            this.to.flush();
        }
    }

}
