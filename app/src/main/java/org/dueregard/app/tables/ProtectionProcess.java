package org.dueregard.app.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.dueregard.app.reading.OwnProcess;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.RefusedInput;
import org.dueregard.sdc.UnsafeRelease;
import tools.jackson.databind.json.JsonMapper;

/// Has tables made safe by a process of its own ([OwnProcess]), with 1 GB at most and within ten minutes, so that nothing
/// that is handed over takes the server down.
public final class ProtectionProcess {

    /// The word of the command that does it.
    public static final String COMMAND = "protect-one";

    /// Before a line of the standard error that says how far the work has come.
    private static final String STEP = "at ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST = 128 * 1024 * 1024;

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private static final String SMALLER = " Publish fewer dimensions together or coarser ones, or use the command "
            + "./dueregard protect, which has no such limit.";

    private final Duration limit;

    private final OwnProcess process;

    ProtectionProcess() {
        this(LIMIT, new OwnProcess(LIMIT, MOST, List.of("-Xmx1g", "-XX:TieredStopAtLevel=1")));
    }

    /// @param limit as in messages
    ProtectionProcess(Duration limit, OwnProcess process) {
        this.limit = limit;
        this.process = process;
    }

    /// Makes tables safe.
    ///
    /// @param progress is told how far it has come
    /// @throws RefusedInput where what was handed over cannot be used, or needs more than
    /// there is
    MadeSafe protect(HandedOver handed, Progress progress) {
        OwnProcess.Answer answer;
        try {
            answer = this.process.run(List.of(COMMAND), handed.packed(), (line) -> tell(line, progress));
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new RefusedInput("The work was interrupted. Hand the data over once more.", ex);
        }
        if (answer.isRefused()) {
            throw new RefusedInput(answer.text());
        }
        if (answer.late()) {
            throw new RefusedInput("To make these tables safe takes longer than " + this.limit.toMinutes()
                    + " minutes, so we stopped." + SMALLER);
        }
        if (answer.isGreedy()) {
            throw new RefusedInput("To make these tables safe takes more memory than one set of tables may have, so we "
                    + "stopped." + SMALLER);
        }
        if (!answer.isDone()) {
            throw new IllegalStateException("The process ended with " + answer.status());
        }
        return JSON.readValue(answer.said(), MadeSafe.class);
    }

    private static void tell(String line, Progress progress) {
        String[] words = line.split(" ", 3);
        if (line.startsWith(STEP) && words.length == 3 && words[1].matches("[01]\\.\\d{1,6}")) {
            progress.at(words[2], Double.parseDouble(words[1]));
        }
    }

    /// The other side: takes what was handed over, gives what came out.
    ///
    /// @param steps is told how far it has come, a line each
    /// @return the status to end with
    public static int answer(InputStream in, OutputStream out, PrintStream steps) throws IOException {
        try {
            HandedOver handed = HandedOver.unpacked(in);
            MadeSafe made = MadeSafe.of(handed, new Steps(Clock.systemUTC(),
                    (stage, share) -> steps.println(STEP + String.format(Locale.ROOT, "%.3f", share) + " " + stage)));
            out.write(JSON.writeValueAsBytes(made));
            out.flush();
            return 0;
        }
        catch (RefusedInput | UnsafeRelease ex) {
            out.write(String.valueOf(ex.getMessage()).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return OwnProcess.REFUSED;
        }
    }

}
