package org.dueregard.app.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Tries, on every table and as the app's role, to read and write the rows of another
/// authority.
///
/// Each try is a transaction of a superuser that puts aside the table's checks, writes a row of
/// made-up values for each of two authorities, goes on as the app's role, and is rolled back.
class AcrossAuthoritiesTest {

    private static final String OURS = "00000000-0000-0000-0000-00000000000a";

    private static final String THEIRS = "00000000-0000-0000-0000-00000000000b";

    private static final String DENIED = "42501";

    private final DatabaseFixture database = DatabaseFixture.get();

    @TestFactory
    Stream<DynamicTest> keepsAuthoritiesApart() {
        return this.database.ownerClient()
            .sql("""
                    select table_name from information_schema.columns join information_schema.tables
                        using (table_schema, table_name)
                    where table_schema = 'public' and column_name = 'authority_id' and table_type = 'BASE TABLE'
                    order by table_name
                    """)
            .query(String.class)
            .list()
            .stream()
            .map((table) -> DynamicTest.dynamicTest(table, () -> tries(table)));
    }

    @Test
    void noticesAnUnprotectedTable() {
        JdbcClient owner = this.database.ownerClient();
        owner.sql("create table database_unprotected (authority_id uuid not null)").update();
        owner.sql("grant all on database_unprotected to " + this.database.address().app().role()).update();

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> tries("database_unprotected"));

        owner.sql("drop table database_unprotected").update();
    }

    private void tries(String table) throws SQLException {
        try (Connection connection = this.database.superuserConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            dropChecks(statement, table);
            write(statement, table, OURS);
            write(statement, table, THEIRS);
            statement.execute("set local session_replication_role = origin");
            statement.execute("set local role " + this.database.address().app().role());
            readsOwnRowsOnly(statement, table);
            writesOwnRowsOnly(connection, statement, table);
            connection.rollback();
        }
    }

    private static void readsOwnRowsOnly(Statement statement, String table) throws SQLException {
        actFor(statement, OURS);
        assertThat(strings(statement, "select distinct authority_id from " + table)).containsExactly(OURS);

        actFor(statement, "");
        assertThat(strings(statement, "select authority_id from " + table)).isEmpty();
    }

    private static void writesOwnRowsOnly(Connection connection, Statement statement, String table)
            throws SQLException {
        actFor(statement, OURS);
        String theirs = " where authority_id = '" + THEIRS + "'";
        assertThat(changed(connection, statement, "delete from " + table + theirs)).isZero();
        assertThat(changed(connection, statement, "update " + table + " set " + column(table) + theirs)).isZero();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> write(statement, table, THEIRS))
            .satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo(DENIED));
    }

    /// How many rows a statement changed; none where the app may not say it at all.
    private static int changed(Connection connection, Statement statement, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return statement.executeUpdate(sql);
        }
        catch (SQLException ex) {
            assertThat(ex.getSQLState()).as(ex.getMessage()).isEqualTo(DENIED);
            connection.rollback(before);
            return 0;
        }
    }

    /// The council's own key makes its authority_id, which cannot be written.
    private static String column(String table) {
        return table.equals("organisation_authority") ? "id = id" : "authority_id = authority_id";
    }

    private static void dropChecks(Statement statement, String table) throws SQLException {
        statement.execute("set local session_replication_role = replica");
        for (String check : strings(statement,
                "select conname from pg_constraint where contype = 'c' and conrelid = '" + table + "'::regclass")) {
            statement.execute("alter table " + table + " drop constraint \"" + check + "\"");
        }
    }

    private static void write(Statement statement, String table, String authority) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select column_name, data_type from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_generated = 'NEVER' and is_identity = 'NO'
                    and (is_nullable = 'NO' and column_default is null or column_name = 'authority_id')
                """.formatted(table))) {
            while (rows.next()) {
                columns.add(rows.getString(1));
                values.add(value(table, rows.getString(1), rows.getString(2), authority));
            }
        }
        statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", values) + ")");
    }

    private static String value(String table, String column, String type, String authority) {
        if (column.equals("authority_id") || (table.equals("organisation_authority") && column.equals("id"))) {
            return "'" + authority + "'";
        }
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "character varying" -> "md5(random()::text)";
            case "integer", "bigint", "smallint", "numeric" -> "floor(random() * 30000)";
            case "boolean" -> "false";
            case "date", "timestamp with time zone" -> "now()";
            case "json", "jsonb" -> "'{}'";
            case "bytea" -> "md5(random()::text)::bytea";
            case "ARRAY" -> "'{}'";
            default -> throw new IllegalArgumentException("Say what a " + type + " is: " + table + "." + column);
        };
    }

    private static void actFor(Statement statement, String authority) throws SQLException {
        statement.execute("select set_config('dueregard.authority', '" + authority + "', true)");
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

}
