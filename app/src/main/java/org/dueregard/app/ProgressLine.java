package org.dueregard.app;

import java.io.Console;
import java.util.Optional;

import org.dueregard.sdc.Progress;

/// One line that says how far work has come, written over and over; only where somebody looks, on a terminal.
final class ProgressLine implements Progress, AutoCloseable {

    private static final int WIDTH = 24;

    private final boolean shown;

    private String last = "";

    private ProgressLine(boolean shown) {
        this.shown = shown;
    }

    static ProgressLine onTerminal() {
        return new ProgressLine(Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    @Override
    public synchronized void at(String stage, double share) {
        int full = (int) Math.round(Math.clamp(share, 0.0, 1.0) * WIDTH);
        String line = "  [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + stage;
        if (this.shown && !line.equals(this.last)) {
            System.err.print("\r\u001b[K" + line);
            System.err.flush();
            this.last = line;
        }
    }

    /// Takes the line away.
    @Override
    public synchronized void close() {
        if (!this.last.isEmpty()) {
            System.err.print("\r\u001b[K");
            System.err.flush();
            this.last = "";
        }
    }

}
