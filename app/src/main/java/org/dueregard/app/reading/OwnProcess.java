package org.dueregard.app.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Has work on what came from outside done by a process of its own, within limits of memory and time. What asks for more,
/// or never ends, ends that process and not the server. The process knows no password and no setting of the server:
/// nothing of its environment is handed on but what finds programs and languages. What it leaves in its folder for passing
/// things, such as pictures of pages where it is ended in the middle, is deleted with the folder.
public final class OwnProcess {

    /// What a command answers where what it was given cannot be used; its standard output
    /// says why.
    public static final int REFUSED = 10;

    /// What the virtual machine answers where memory runs out.
    private static final int OUT_OF_MEMORY = 3;

    private static final List<String> HANDED_ON = List.of("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "SystemRoot");

    private final Duration limit;

    private final int most;

    private final List<String> command;

    private final List<String> main;

    /// @param limit after which the work is ended
    /// @param most how many bytes it may answer
    /// @param options of the virtual machine, its memory among them
    public OwnProcess(Duration limit, int most, List<String> options) {
        this(command(options), main(), limit, most);
    }

    private OwnProcess(List<String> command, List<String> main, Duration limit, int most) {
        this.limit = limit;
        this.most = most;
        this.command = List.copyOf(command);
        this.main = List.copyOf(main);
    }

    /// Another program, to which the words of the command are added.
    public static OwnProcess of(List<String> command, Duration limit, int most) {
        return new OwnProcess(command, List.of(), limit, most);
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Xss2m", "-XX:MaxMetaspaceSize=192m", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
        return command;
    }

    /// This same program, from its jar or from its classes.
    private static List<String> main() {
        String path = System.getProperty("java.class.path");
        boolean packed = path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"))
                && !path.contains("surefire");
        String main = packed ? "org.springframework.boot.loader.launch.JarLauncher" : "org.dueregard.app.DueRegard";
        return List.of("-cp", path, main);
    }

    /// How a process ended.
    ///
    /// @param late whether it took too long
    /// @param status what it answered, 0 where all went well
    /// @param said its standard output
    @SuppressWarnings("ArrayRecordComponent") // never compared or hashed
    public record Answer(boolean late, int status, byte[] said) {

        /// Whether it did what it was to do.
        public boolean isDone() {
            return this.status == 0;
        }

        /// Whether what it was given cannot be used.
        public boolean isRefused() {
            return this.status == REFUSED;
        }

        /// Whether its memory ran out.
        public boolean isGreedy() {
            return this.status == OUT_OF_MEMORY;
        }

        /// What it said, as text.
        public String text() {
            return new String(this.said, StandardCharsets.UTF_8);
        }

    }

    /// Runs it.
    ///
    /// @param what the words of the command
    /// @param content its standard input
    /// @param lines is given what it writes to its standard error, line by line
    /// @throws InterruptedException where the wait for it was interrupted; it is ended
    /// then
    public Answer run(List<String> what, byte[] content, Consumer<String> lines) throws InterruptedException {
        Path folder = PassingFolder.make();
        try {
            return run(start(what, folder), content, lines);
        }
        finally {
            PassingFolder.delete(folder);
        }
    }

    private Answer run(Process process, byte[] content, Consumer<String> lines) throws InterruptedException {
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> watch(process, late));
        Thread listener = Thread.ofVirtual().start(() -> listen(process, lines));
        try {
            byte[] said = exchange(process, content);
            int status = (said.length > this.most) ? OUT_OF_MEMORY : process.waitFor();
            listener.join();
            return new Answer(late.get(), status, said);
        }
        finally {
            end(process);
            watch.interrupt();
        }
    }

    private Process start(List<String> what, Path folder) {
        List<String> whole = new ArrayList<>(this.command);
        if (!this.main.isEmpty()) {
            whole.add("-Djava.io.tmpdir=" + folder);
            whole.addAll(this.main);
        }
        whole.addAll(what);
        ProcessBuilder builder = new ProcessBuilder(whole);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(HANDED_ON);
        environment.put("TMPDIR", folder.toString());
        try {
            return builder.start();
        }
        catch (IOException ex) {
            throw new IllegalStateException("A process cannot be started: " + whole.getFirst(), ex);
        }
    }

    /// The process takes in everything before it says anything, so neither waits for the
    /// other.
    private byte[] exchange(Process process, byte[] content) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(content);
        }
        catch (IOException ex) {
            // It ended before it had taken in everything; its status says why.
        }
        try (InputStream out = process.getInputStream()) {
            return out.readNBytes(this.most + 1);
        }
        catch (IOException ex) {
            return new byte[0];
        }
    }

    private static void listen(Process process, Consumer<String> lines) {
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                lines.accept(line);
            }
        }
        catch (IOException ex) {
            // It ended; its status says why.
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

    /// With the programs that it started, such as one that recognises words in pictures;
    /// none of them writes
    /// anything afterwards.
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(OwnProcess::await);
    }

    private static void await(ProcessHandle ended) {
        try {
            ended.onExit().get(5, TimeUnit.SECONDS);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        catch (ExecutionException | TimeoutException ex) {
            // It ends when the machine comes to it; only what it leaves may stay.
        }
    }

    /// A folder of one process, for what it needs while it works.
    private static final class PassingFolder {

        private PassingFolder() {
        }

        static Path make() {
            try {
                return Files.createTempDirectory("dueregard-");
            }
            catch (IOException ex) {
                throw new UncheckedIOException("No folder can be made for passing files", ex);
            }
        }

        static void delete(Path folder) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
            catch (IOException | UncheckedIOException ex) {
                // Something holds on to it, as on a file system that is not there any
                // more; what the process did holds.
            }
        }

    }

}
