package org.dueregard.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.dueregard.app.database.DatabaseAddress.Login;
import org.dueregard.app.database.EmbeddedPostgres.Start;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target").toAbsolutePath();

    @TempDir
    private Path path = Path.of("");

    @Test
    void isDurableAndKeptToThisMachine() throws IOException {
        try (DataFolder folder = DataFolder.open(this.path); EmbeddedPostgres postgres = start(folder)) {
            JdbcClient client = client(postgres, postgres.superuser());

            assertThat(List.of(setting(client, "fsync"), setting(client, "synchronous_commit"),
                    setting(client, "data_checksums"), setting(client, "full_page_writes")))
                .containsOnly("on");
            assertThat(setting(client, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(client, "unix_socket_directories")).isEmpty();
            assertThat(setting(client, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(client, "log_min_error_statement")).isEqualTo("panic");
        }
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(this.path.resolve("secrets.properties"))))
            .isEqualTo("rw-------");
    }

    @Test
    void keepsWhatWasCommittedWhenKilled() throws IOException {
        try (DataFolder folder = DataFolder.open(this.path)) {
            EmbeddedPostgres killed = start(folder);
            client(killed).sql("create table database_kept as select 42 as answer").update();
            kill(folder);
            killed.close();

            try (EmbeddedPostgres again = start(folder)) {
                assertThat(client(again).sql("select answer from database_kept").query(Integer.class).single())
                    .isEqualTo(42);
            }
        }
    }

    @Test
    void takesOverFromAServerThatOutlivedItsProgram() throws IOException {
        try (DataFolder folder = DataFolder.open(this.path)) {
            EmbeddedPostgres orphan = start(folder);

            try (EmbeddedPostgres again = start(folder)) {
                assertThat(client(again).sql("select 1").query(Integer.class).single()).isEqualTo(1);
                assertThat(again.address().url()).isEqualTo(orphan.address().url());
            }
            orphan.close();
        }
    }

    @Test
    void refusesASecondProgramOnTheFolder() {
        try (DataFolder first = DataFolder.open(this.path)) {
            assertThat(first.path()).isEqualTo(this.path);

            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DataFolder.open(this.path))
                .withMessageStartingWith("Another Due Regard is running on the data folder " + this.path);
        }
    }

    @Test
    void refusesFilesOfAnotherVersion() throws IOException {
        Files.createDirectories(this.path.resolve("database"));
        Files.writeString(this.path.resolve("database/PG_VERSION"), "19\n");

        try (DataFolder folder = DataFolder.open(this.path)) {
            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(folder))
                .withMessageContaining("belong to PostgreSQL 19");
        }
    }

    @Test
    void refusesDataOfALaterVersion() {
        DatabaseAddress address = DatabaseFixture.get().address();
        JdbcClient owner = DatabaseFixture.get().ownerClient();
        owner.sql("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
                    execution_time, success)
                values (9999, '999', 'from the future', 'SQL', 'V999__x.sql', 'x', 1, true)
                """).update();
        Flyway flyway = Flyway.configure()
            .dataSource(address.url(), address.owner().role(), address.owner().password())
            .load();

        assertThatExceptionOfType(CannotStart.class)
            .isThrownBy(() -> new Migrations(address.app().role()).migrate(flyway))
            .withMessageContaining("made by a newer version of Due Regard (it has: from the future)");

        owner.sql("delete from flyway_schema_history where version = '999'").update();
    }

    @Test
    void refusesARoleThatNothingBinds() {
        DatabaseAddress address = DatabaseFixture.get().address();
        Flyway flyway = Flyway.configure()
            .dataSource(address.url(), address.owner().role(), address.owner().password())
            .load();

        assertThatExceptionOfType(CannotStart.class)
            .isThrownBy(() -> new Migrations(address.owner().role()).migrate(flyway))
            .withMessageContaining("nothing would keep it from other councils' rows");
    }

    @Test
    void saysWhereItBringsNoPrograms() {
        assertThat(PostgresBinaries.archive("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> PostgresBinaries.archive("Windows 11", "amd64"))
            .withMessageContaining("Use `serve` with a PostgreSQL 15 or newer of yours");
    }

    private static EmbeddedPostgres start(DataFolder folder) {
        return EmbeddedPostgres.start(folder, new Start(false, PROGRAMS, (progress) -> {
        }));
    }

    private static void kill(DataFolder folder) throws IOException {
        String pid = Files.readAllLines(folder.cluster().resolve("postmaster.pid")).getFirst();
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        return client(postgres, postgres.address().owner());
    }

    private static JdbcClient client(EmbeddedPostgres postgres, Login login) {
        return JdbcClient.create(new DriverManagerDataSource(postgres.address().url(), login.role(), login.password()));
    }

    private static String setting(JdbcClient client, String name) {
        return client.sql("select current_setting(:name)").param("name", name).query(String.class).single();
    }

}
