package org.dueregard.app.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.dueregard.app.database.DatabaseAddress.Login;

/// The two roles and the database, as a superuser makes them before the first migration:
/// for an external server docs/guide/install.md has the same statements.
final class DatabaseRoles {

    static final String OWNER = "dueregard_owner";

    static final String APP = "dueregard_app";

    private DatabaseRoles() {
    }

    /// Makes what is not there yet.
    static void make(String server, Login superuser, DatabaseAddress address) throws IOException {
        try (Connection connection = DriverManager.getConnection(server, superuser.role(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (Login login : List.of(address.owner(), address.app())) {
                if (isMissing(statement, "select 1 from pg_roles where rolname = '" + login.role() + "'")) {
                    statement.execute("create role " + login.role() + " login password '" + login.password() + "'");
                }
            }
            String database = address.url().substring(address.url().lastIndexOf('/') + 1);
            if (isMissing(statement, "select 1 from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database + " owner " + address.owner().role());
            }
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database + " to " + address.app().role());
        }
        catch (SQLException ex) {
            throw new IOException(ex.getMessage(), ex);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

}
