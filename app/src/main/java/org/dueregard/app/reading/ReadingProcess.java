package org.dueregard.app.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanJson;

/// Has a file read by a process of its own, with 512 MB at most and within a time limit. A file that asks for more memory
/// than that, or never ends, ends that process and not the server. The process knows no password and no setting of the
/// server: nothing of its environment is handed on but what finds programs and languages.
public final class ReadingProcess {

    /// What the command answers where a file cannot be read.
    private static final int REFUSED = 10;

    /// A plan's JSON is never longer.
    private static final int MOST = 64 * 1024 * 1024;

    private static final String GREEDY = "This file asks for more memory than a plan needs, so we stopped reading it. "
            + "Copy the plan's tables into a new Word document and upload that, or paste their text.";

    private static final List<String> HANDED_ON = List.of("PATH", "LANG", "LC_ALL", "TMPDIR", "TESSDATA_PREFIX",
            "SystemRoot");

    private final Duration limit;

    private final List<String> command;

    /// @param limit after which a reading is ended
    public ReadingProcess(Duration limit) {
        this(limit, command());
    }

    /// @param command that reads a file from its standard input; what to do and the
    /// file's name are added
    ReadingProcess(Duration limit, List<String> command) {
        this.limit = limit;
        this.command = List.copyOf(command);
    }

    /// This same program, from its jar or from its classes.
    private static List<String> command() {
        String path = System.getProperty("java.class.path");
        boolean packed = path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"))
                && !path.contains("surefire");
        String main = packed ? "org.springframework.boot.loader.launch.JarLauncher" : "org.dueregard.app.DueRegard";
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-Xss2m",
                        "-XX:MaxMetaspaceSize=192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                        "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", path, main));
        return command;
    }

    /// Reads a file.
    ///
    /// @throws NotRead where it cannot be read, with the reason for its owner
    public PlanDocument read(String name, byte[] content) throws NotRead {
        return PlanJson.read(new String(run(List.of("read-one", "--", name), content), StandardCharsets.UTF_8));
    }

    /// Makes a picture (PNG) of a page of a PDF.
    ///
    /// @param page counted from 1
    /// @throws NotRead where there is no such page
    Picture picture(byte[] content, int page) throws NotRead {
        ByteBuffer said = ByteBuffer.wrap(run(List.of("show-page", "--", Integer.toString(page)), content));
        double scale = said.getDouble();
        byte[] png = new byte[said.remaining()];
        said.get(png);
        return new Picture(scale, png);
    }

    /// A page as a picture.
    ///
    /// @param scale how many dots of the picture are a point of the page
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(double scale, byte[] png) {
    }

    private byte[] run(List<String> what, byte[] content) throws NotRead {
        Process process = start(what);
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> watch(process, late));
        try {
            byte[] said = exchange(process, content);
            int status = process.waitFor();
            if (status == REFUSED) {
                throw new NotRead(new String(said, StandardCharsets.UTF_8));
            }
            if (status != 0 || said.length > MOST) {
                throw new NotRead(late.get() ? late() : GREEDY);
            }
            return said;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new NotRead("Reading was interrupted. Try it again.");
        }
        finally {
            end(process);
            watch.interrupt();
        }
    }

    private String late() {
        return "Reading took longer than " + this.limit.toSeconds() + " seconds, so we stopped. Copy the plan's tables "
                + "into a new Word document and upload that, or paste their text.";
    }

    private Process start(List<String> what) {
        List<String> whole = new ArrayList<>(this.command);
        whole.addAll(what);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(HANDED_ON);
        try {
            return builder.start();
        }
        catch (IOException ex) {
            throw new IllegalStateException("A process for reading files cannot be started: " + whole.getFirst(), ex);
        }
    }

    /// The process takes in the whole file before it says anything, so neither waits for
    /// the other.
    private static byte[] exchange(Process process, byte[] content) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(content);
        }
        catch (IOException ex) {
            // It ended before it had taken in everything; its status says why.
        }
        try (InputStream out = process.getInputStream()) {
            return out.readNBytes(MOST + 1);
        }
        catch (IOException ex) {
            return new byte[0];
        }
    }

    private void watch(Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(this.limit.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                end(process);
            }
        }
        catch (InterruptedException ex) {
            // It has ended in time.
        }
    }

    /// With the programs that it started, such as one that recognises words in pictures.
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// Why a file was not read, and what to do instead.
    public static final class NotRead extends Exception {

        private static final long serialVersionUID = 1L;

        NotRead(String reason) {
            super(reason);
        }

    }

}
