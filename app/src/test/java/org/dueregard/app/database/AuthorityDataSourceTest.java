package org.dueregard.app.database;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AuthorityDataSourceTest {

    private static final UUID AUTHORITY = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final SingleConnectionDataSource pool = new SingleConnectionDataSource(
            DatabaseFixture.get().address().url(), DatabaseFixture.get().address().app().role(),
            DatabaseFixture.get().address().app().password(), true);

    private final JdbcClient client = JdbcClient.create(AuthorityDataSource.acting(this.pool));

    @Test
    void actsForTheAuthorityWithinTheWorkOnly() {
        UUID within = ActingAuthority.call(AUTHORITY, () -> authorityOf(this.client));

        assertThat(within).isEqualTo(AUTHORITY);
        assertThat(authorityOf(this.client)).isNull();
    }

    @Test
    void keepsTheAuthorityThroughARollBack() {
        TransactionTemplate transaction = new TransactionTemplate(
                new JdbcTransactionManager(AuthorityDataSource.acting(this.pool)));

        ActingAuthority.run(AUTHORITY, () -> {
            transaction.executeWithoutResult((status) -> status.setRollbackOnly());
            assertThat(authorityOf(this.client)).isEqualTo(AUTHORITY);
        });
    }

    @Test
    void readsSessionsForNoAuthority() {
        JdbcClient sessions = JdbcClient.create(AuthorityDataSource.unbound(this.pool));

        UUID within = ActingAuthority.call(AUTHORITY, () -> authorityOf(sessions));

        assertThat(within).isNull();
    }

    @Test
    void refusesToChangeTheAuthorityWithinATransaction() {
        TransactionTemplate transaction = new TransactionTemplate(
                new JdbcTransactionManager(AuthorityDataSource.acting(this.pool)));

        assertThatIllegalStateException()
            .isThrownBy(() -> transaction.executeWithoutResult((status) -> ActingAuthority.run(AUTHORITY, () -> {
            })));
    }

    private static @Nullable UUID authorityOf(JdbcClient client) {
        return client.sql("select current_authority()").query(UUID.class).optional().orElse(null);
    }

}
