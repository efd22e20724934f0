package org.dueregard.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.dueregard.app.database.DatabaseAddress.Login;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of our own on the data folder: durable, on the loopback address alone, with
/// generated passwords, started again when it dies and stopped with us.
///
/// Cost: the first start unpacks and makes the cluster (4 to 6 s), later ones take under 1 s.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private static final String DATABASE = "dueregard";

    private final PostgresServer server;

    private final DatabaseAddress address;

    private final Login superuser;

    private EmbeddedPostgres(PostgresServer server, DatabaseAddress address, Login superuser) {
        this.server = server;
        this.address = address;
        this.superuser = superuser;
    }

    /// How to start.
    ///
    /// @param fresh whether to throw away the data there is
    /// @param programs the folder that PostgreSQL's own programs are unpacked in, null
    /// for
    /// the data folder
    /// @param progress is told what happens, in words for a person
    public record Start(boolean fresh, @Nullable Path programs, Consumer<String> progress) {
    }

    /// Starts, and returns when the database takes connections. Closing the result stops
    /// it.
    ///
    /// @throws CannotStart where a person must do something first
    public static EmbeddedPostgres start(DataFolder folder, Start how) {
        try {
            return startOn(folder, how);
        }
        catch (IOException ex) {
            if (String.valueOf(ex.getMessage()).contains("No space left")) {
                throw folder.diskFull(ex);
            }
            throw new CannotStart("The database did not start: " + ex.getMessage(), ex);
        }
    }

    private static EmbeddedPostgres startOn(DataFolder folder, Start how) throws IOException {
        Path home = (how.programs() != null) ? how.programs() : folder.path();
        folder.needsSpaceFor(PostgresBinaries.isUnpackedIn(home));
        if (!PostgresBinaries.isUnpackedIn(home)) {
            how.progress().accept("Unpacking the database's programs");
        }
        PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpackedIn(home));
        PostgresServer server = new PostgresServer(folder, programs);
        server.stopOrphan();
        if (how.fresh() && Files.exists(folder.cluster())) {
            how.progress().accept("Throwing away the data of before");
            folder.clear();
        }
        Secrets secrets = Secrets.in(folder);
        PostgresCluster cluster = new PostgresCluster(folder, programs);
        if (!cluster.exists()) {
            how.progress().accept("Making the database");
            cluster.make(SUPERUSER, secrets.password(SUPERUSER));
        }
        cluster.checkVersion();
        how.progress().accept("Starting the database");
        int port = server.start(secrets.port());
        secrets.keepPort(port);
        return new EmbeddedPostgres(server, prepare(port, secrets), login(SUPERUSER, secrets));
    }

    private static DatabaseAddress prepare(int port, Secrets secrets) throws IOException {
        String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
        Login owner = login(DatabaseRoles.OWNER, secrets);
        DatabaseAddress address = new DatabaseAddress(server + DATABASE, owner, login(DatabaseRoles.APP, secrets));
        DatabaseRoles.make(server + SUPERUSER, login(SUPERUSER, secrets), address);
        return address;
    }

    private static Login login(String role, Secrets secrets) throws IOException {
        return new Login(role, secrets.password(role));
    }

    /// Where it is.
    public DatabaseAddress address() {
        return this.address;
    }

    /// Who may do everything, and whom the application never is.
    Login superuser() {
        return this.superuser;
    }

    /// Stops the database, after its last connection has finished what it does.
    @Override
    public void close() {
        this.server.stop();
    }

}
