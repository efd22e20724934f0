package org.dueregard.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Hands out connections that say for which authority they act.
///
/// The setting outlives transactions on a pooled connection, so it is written at every
/// borrowing, to nothing where there is no authority: what one borrower left never reaches the
/// next. Cost: one round trip a borrowing.
final class AuthorityDataSource extends DelegatingDataSource {

    private final Supplier<Optional<UUID>> authority;

    private AuthorityDataSource(DataSource pool, Supplier<Optional<UUID>> authority) {
        super(pool);
        this.authority = authority;
    }

    /// Connections for [ActingAuthority].
    static DataSource acting(DataSource pool) {
        return new AuthorityDataSource(pool, ActingAuthority::current);
    }

    /// Connections for no authority, whoever is acted for: sessions are read and written
    /// on
    /// these.
    static DataSource unbound(DataSource pool) {
        return new AuthorityDataSource(pool, Optional::empty);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return bind(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return bind(super.getConnection(username, password));
    }

    private Connection bind(Connection connection) throws SQLException {
        String sql = "select set_config('dueregard.authority', ?, false)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, this.authority.get().map(UUID::toString).orElse(""));
            statement.execute();
            return connection;
        }
        catch (SQLException ex) {
            connection.close();
            throw ex;
        }
    }

}
