package org.dueregard.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Brings the tables up to this version, and refuses what it must not work on: data of a later
/// version, a server too old, a role that the policies would not bind.
final class Migrations implements FlywayMigrationStrategy {

    private static final int LEAST_VERSION = 15;

    private final String app;

    /// @param app the role that the application works as
    Migrations(String app) {
        this.app = app;
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            refuseTheWrongServer(flyway);
            refuseLaterData(flyway);
            flyway.migrate();
        }
        catch (FlywayValidateException ex) {
            throw new CannotStart("""
                    The tables were made by another build of Due Regard than this one, and neither can be made \
                    into the other. Use the build that made them, or start anew (demo: add --fresh).""", ex);
        }
        catch (SQLException | FlywaySqlException ex) {
            throw new CannotStart("The database cannot be used as its owner (database-url, database-owner, "
                    + "database-owner-password): " + ex.getMessage(), ex);
        }
    }

    private void refuseTheWrongServer(Flyway flyway) throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < LEAST_VERSION) {
                throw new CannotStart(
                        "The database is PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + ", and "
                                + LEAST_VERSION + " or newer is needed.");
            }
            refuseTheWrongRole(connection);
        }
    }

    private void refuseTheWrongRole(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select rolsuper or rolbypassrls or rolname = current_user
                    or exists (select from pg_auth_members where member = pg_roles.oid)
                from pg_roles where rolname = ?
                """)) {
            statement.setString(1, this.app);
            ResultSet role = statement.executeQuery();
            if (!role.next() || role.getBoolean(1)) {
                throw new CannotStart("The role " + this.app
                        + " (database-user) is not there, or nothing would keep it "
                        + "from other councils' rows. It must be a role of its own, no superuser, not bypass row-level "
                        + "security, and belong to no other role: docs/guide/install.md has the statements.");
            }
        }
    }

    private static void refuseLaterData(Flyway flyway) {
        String later = Arrays.stream(flyway.info().applied())
            .filter((migration) -> migration.getState().name().startsWith("FUTURE"))
            .map(MigrationInfo::getDescription)
            .collect(Collectors.joining(", "));
        if (!later.isEmpty()) {
            throw new CannotStart("The data was made by a newer version of Due Regard (it has: " + later
                    + "). Start it with that version, or one after it.");
        }
    }

}
