package org.dueregard.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.dueregard.app.database.PostgresPrograms.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running server of a cluster.
///
/// It has a session of its own, so that Ctrl-C on the terminal ends us first and the database
/// after us. Started right after a `kill -9` PostgreSQL refuses for some seconds, until the
/// last of its old processes is gone; so we try until it is ready.
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;

    private final PostgresPrograms programs;

    private volatile boolean wanted;

    PostgresServer(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /// Starts on the port of before where it is free, and otherwise on another.
    int start(int portOfBefore) throws IOException {
        int port = freePort(portOfBefore);
        Files.writeString(this.folder.cluster().resolve("due-regard.conf"), settings(port));
        this.programs.own(this.folder.cluster());
        this.wanted = true;
        startUntilReady();
        return port;
    }

    /// Stops, waiting for what is under way; idempotent.
    void stop() {
        this.wanted = false;
        stopNow();
    }

    private synchronized void stopNow() {
        try {
            if (runningPid().isPresent()) {
                this.programs.run("pg_ctl", "stop", "--pgdata=" + this.folder.cluster(), "--mode=fast", "--timeout=60");
            }
        }
        catch (IOException ex) {
            log.warn("The database did not stop: {}", ex.getMessage());
        }
    }

    /// Stops the server that outlived the program that had started it.
    void stopOrphan() throws IOException {
        Optional<Long> pid = writtenPid();
        if (pid.isPresent() && runningPid().isEmpty()) {
            Files.deleteIfExists(pidFile());
        }
        stop();
    }

    private synchronized void startUntilReady() throws IOException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        Path output = this.folder.cluster().resolve("server.log");
        Outcome outcome = start(output);
        while (outcome.status() != 0 && this.wanted && Instant.now().isBefore(giveUp)) {
            if (Files.exists(output) && Files.readString(output).contains("No space left on device")) {
                throw this.folder.diskFull(null);
            }
            pause();
            outcome = start(output);
        }
        if (outcome.status() != 0) {
            throw new IOException(outcome.output().strip() + "\nSee " + output);
        }
        watch();
    }

    private Outcome start(Path output) throws IOException {
        return this.programs.run("pg_ctl", "start", "--pgdata=" + this.folder.cluster(), "--log=" + output, "--wait",
                "--timeout=60");
    }

    private void watch() throws IOException {
        ProcessHandle process = runningPid().flatMap(ProcessHandle::of).orElseThrow(() -> new IOException("It ended"));
        Thread.ofPlatform().daemon().name("database-watch").start(() -> {
            process.onExit().join();
            restartWhereWanted();
        });
    }

    /// Looks and starts under the one lock: a stop in between would leave a server that
    /// nobody wants.
    private synchronized void restartWhereWanted() {
        if (!this.wanted) {
            return;
        }
        log.warn("The database ended by itself and is started again");
        try {
            startUntilReady();
        }
        catch (IOException ex) {
            log.error("The database could not be started again: {}", ex.getMessage());
        }
    }

    /// The server's process, empty where the number now belongs to another program.
    private Optional<Long> runningPid() throws IOException {
        return writtenPid().filter((pid) -> ProcessHandle.of(pid)
            .flatMap((process) -> process.info().command())
            .filter((command) -> command.endsWith("/postgres"))
            .isPresent());
    }

    private Optional<Long> writtenPid() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        return lines.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(lines.getFirst().strip()));
    }

    private Path pidFile() {
        return this.folder.cluster().resolve("postmaster.pid");
    }

    /// Durable, and silent about the values in statements: they may be about people.
    private static String settings(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 50
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_statement = 'none'
                log_min_duration_statement = -1
                log_min_error_statement = panic
                log_error_verbosity = terse
                """.formatted(port);
    }

    private static int freePort(int wish) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wish));
            return socket.getLocalPort();
        }
        catch (IOException ex) {
            if (wish == 0) {
                throw ex;
            }
            return freePort(0);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(500));
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", ex);
        }
    }

}
