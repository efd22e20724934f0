package org.dueregard.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// The folder that holds all data of one installation with a database of its own, held by one
/// running program at a time.
public final class DataFolder implements AutoCloseable {

    private static final long NEW_MEGABYTES = 400;

    private static final long LEAST_MEGABYTES = 50;

    private final Path path;

    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder where there is none, and holds it until closed.
    ///
    /// @throws CannotStart where another program holds it, or it cannot be written
    public static DataFolder open(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            makePrivate(folder);
            return new DataFolder(folder, hold(folder));
        }
        catch (IOException ex) {
            throw new CannotStart("The data folder " + folder + " cannot be written (" + reason(ex)
                    + "). Choose another with --data, or let the user who starts this write there.", ex);
        }
    }

    private static String reason(IOException ex) {
        return (ex instanceof AccessDeniedException) ? "not permitted" : String.valueOf(ex.getMessage());
    }

    private static FileChannel hold(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new CannotStart("Another Due Regard is running on the data folder " + folder
                    + ". Stop it first, or choose another folder with --data.");
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        }
        catch (OverlappingFileLockException ex) {
            return false;
        }
    }

    Path path() {
        return this.path;
    }

    Path cluster() {
        return this.path.resolve("database");
    }

    /// Removes the data, and keeps what was unpacked.
    void clear() throws IOException {
        for (Path each : List.of(cluster(), this.path.resolve("secrets.properties"))) {
            remove(each);
        }
    }

    /// @throws CannotStart where too little is left
    void needsSpaceFor(boolean unpacked) throws IOException {
        long needed = unpacked ? LEAST_MEGABYTES : NEW_MEGABYTES;
        if (Files.getFileStore(this.path).getUsableSpace() < needed << 20) {
            throw diskFull(null);
        }
    }

    CannotStart diskFull(@Nullable Throwable cause) {
        return new CannotStart("The disk is full: " + this.path + " needs " + NEW_MEGABYTES + " MB for new data, and "
                + LEAST_MEGABYTES + " MB to go on with. Make room, or choose a folder on another disk with --data.",
                cause);
    }

    static void makePrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        else {
            Files.createDirectory(folder);
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Override
    public void close() {
        try {
            this.lock.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
