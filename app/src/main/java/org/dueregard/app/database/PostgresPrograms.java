package org.dueregard.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs PostgreSQL's programs, which refuse to run as root: started by root they run in a user
/// name space where they are nobody (files stay root's), or, where the system forbids that, as
/// nobody.
final class PostgresPrograms {

    private static final String NOBODY = "65534";

    private final PostgresBinaries binaries;

    private final List<String> prefix;

    PostgresPrograms(PostgresBinaries binaries) throws IOException {
        this.binaries = binaries;
        this.prefix = prefix();
    }

    /// What a program said and how it ended: 0 is well.
    record Outcome(int status, String output) {
    }

    Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(this.prefix);
        command.add(this.binaries.program(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    /// Gives the folder to whoever PostgreSQL runs as.
    void own(Path folder) throws IOException {
        if (!runsAsNobody()) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", Integer.valueOf(NOBODY), LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", Integer.valueOf(NOBODY), LinkOption.NOFOLLOW_LINKS);
            }
        }
        letThrough(folder);
        if (run("postgres", "--version").status() != 0) {
            throw new CannotStart("""
                    Started by root, the database runs as nobody, who cannot enter %s. Choose a folder that others \
                    may enter with --data (as /var/lib/due-regard), or start this as another user than root."""
                .formatted(folder.getParent()));
        }
    }

    private void letThrough(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(parent);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(parent, permissions);
        }
    }

    private boolean runsAsNobody() {
        return !this.prefix.isEmpty() && this.prefix.getFirst().equals("setpriv");
    }

    private static List<String> prefix() throws IOException {
        if (!isRoot()) {
            return List.of();
        }
        if (works(List.of("unshare", "-U"))) {
            return List.of("unshare", "-U");
        }
        List<String> setpriv = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (works(setpriv)) {
            return setpriv;
        }
        throw new CannotStart("""
                The database does not run as root, and neither unshare nor setpriv (of util-linux) can start it as \
                another user. Start Due Regard as another user than root.""");
    }

    /// Whether this very process belongs to root, whatever root is called.
    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return run(command).status() == 0;
        }
        catch (IOException ex) {
            return false;
        }
    }

    private static Outcome run(List<String> command) throws IOException {
        Path output = Files.createTempFile("due-regard", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf((name) -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IOException(command.getLast() + " did not end within two minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", ex);
        }
        finally {
            Files.delete(output);
        }
    }

}
