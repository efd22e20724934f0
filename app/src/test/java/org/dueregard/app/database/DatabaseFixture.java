package org.dueregard.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.dueregard.app.database.DatabaseAddress.Login;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The tests' database: one a test run, migrated, empty. Started when first asked for.
///
/// It is an embedded PostgreSQL in a temporary folder; where `DUEREGARD_TEST_DATABASE_URL`
/// is set (with `DUEREGARD_TEST_DATABASE_USER` and `…_PASSWORD` of a superuser), a new
/// database on that server, with role names of its own, dropped at the end.
///
/// A `@SpringBootTest` uses it without being told. Other tests say
/// `DatabaseFixture.get().client()` and wrap what they do in `ActingAuthority.run`. All tests
/// share the database, so each makes an authority of its own.
public final class DatabaseFixture {

    private static @Nullable DatabaseFixture instance;

    private final DatabaseAddress address;

    private final Login superuser;

    private DatabaseFixture(DatabaseAddress address, Login superuser) {
        this.address = address;
        this.superuser = superuser;
        Flyway.configure()
            .dataSource(address.url(), address.owner().role(), address.owner().password())
            .placeholders(Map.of("owner", address.owner().role(), "app", address.app().role()))
            .load()
            .migrate();
    }

    public static synchronized DatabaseFixture get() {
        if (instance == null) {
            instance = Optional.ofNullable(System.getenv("DUEREGARD_TEST_DATABASE_URL"))
                .map((url) -> external(url, ""))
                .orElseGet(DatabaseFixture::embedded);
        }
        return instance;
    }

    /// A database that nothing else uses, empty but migrated. For tests that need a new
    /// installation.
    public static DatabaseFixture another() {
        return Optional.ofNullable(System.getenv("DUEREGARD_TEST_DATABASE_URL"))
            .map((url) -> external(url, "_another"))
            .orElseGet(DatabaseFixture::embedded);
    }

    /// The settings that an application under test starts with.
    public Map<String, Object> settings() {
        return this.address.asSettings();
    }

    public DatabaseAddress address() {
        return this.address;
    }

    /// Connections of the app's role, for the authority that [ActingAuthority] says.
    public DataSource dataSource() {
        return AuthorityDataSource.acting(dataSource(this.address.app()));
    }

    /// A client on [#dataSource].
    public JdbcClient client() {
        return JdbcClient.create(dataSource());
    }

    /// A client as the owner of the tables, whom no policy keeps from anything: for
    /// preparing
    /// and for looking behind the policies.
    public JdbcClient ownerClient() {
        return JdbcClient.create(dataSource(this.address.owner()));
    }

    private DataSource dataSource(Login login) {
        return new DriverManagerDataSource(this.address.url(), login.role(), login.password());
    }

    /// A connection that nothing keeps from anything, not even from being somebody else.
    Connection superuserConnection() throws SQLException {
        return DriverManager.getConnection(this.address.url(), this.superuser.role(), this.superuser.password());
    }

    private static DatabaseFixture embedded() {
        try {
            Path temporary = Files.createTempDirectory("due-regard-test");
            DataFolder folder = DataFolder.open(temporary);
            Path programs = Files.createDirectories(Path.of("target").toAbsolutePath());
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder,
                    new EmbeddedPostgres.Start(false, programs, (progress) -> {
                    }));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, folder)));
            return new DatabaseFixture(postgres.address(), postgres.superuser());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static void stop(EmbeddedPostgres postgres, DataFolder folder) {
        postgres.close();
        folder.close();
        try {
            DataFolder.remove(folder.path());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static DatabaseFixture external(String url, String suffix) {
        Login superuser = new Login(System.getenv("DUEREGARD_TEST_DATABASE_USER"),
                Optional.ofNullable(System.getenv("DUEREGARD_TEST_DATABASE_PASSWORD")).orElse(""));
        String name = "dueregard_test_" + ProcessHandle.current().pid() + suffix;
        DatabaseAddress address = new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + name,
                new Login(name + "_migrates", "a"), new Login(name + "_works", "b"));
        try {
            DatabaseRoles.make(url, superuser, address);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(url, superuser, name)));
        return new DatabaseFixture(address, superuser);
    }

    private static void drop(String url, Login superuser, String name) {
        try (Connection connection = DriverManager.getConnection(url, superuser.role(), superuser.password())) {
            connection.createStatement().execute("drop database " + name + " with (force)");
            connection.createStatement().execute("drop role " + name + "_migrates, " + name + "_works");
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
