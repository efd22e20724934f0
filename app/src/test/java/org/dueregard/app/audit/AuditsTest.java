package org.dueregard.app.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.database.DatabaseFixture;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
class AuditsTest {

    @Autowired
    private Audits audits;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private JdbcClient client;

    @Autowired
    private TransactionOperations transaction;

    @Test
    void chainsWhatHappensFromTheFirstEntryOn() {
        SignedIn by = this.councils.anAdministrator();

        record(by, "changed", Map.of("b", 1.50, "a", "x"), Map.of("c", List.of(1e20, 1e-5, 3), "ä", "ü\"\n"));

        assertThat(verify(by)).isInstanceOf(Verification.Whole.class);
        assertThat(ActingAuthority.call(by.authority(), () -> this.audits.history(by.person()))).first()
            .satisfies((entry) -> {
                assertThat(entry.act()).isEqualTo("changed");
                assertThat(entry.actor()).isEqualTo("Ada Administrator");
            });
    }

    @Test
    void findsTheEntryThatTheOwnerChanged() {
        SignedIn by = this.councils.anAdministrator();
        record(by, "changed", null, Map.of("name", "old"));
        record(by, "changed", null, Map.of("name", "new"));

        DatabaseFixture.get()
            .ownerClient()
            .sql("update audit_entry set actor = 'Somebody else' where authority_id = :a and number = 3")
            .param("a", by.authority())
            .update();

        assertThat(verify(by)).isEqualTo(new Verification.Broken(3));
    }

    @Test
    void findsTheGapThatTheOwnerLeft() {
        SignedIn by = this.councils.anAdministrator();
        record(by, "changed", null, Map.of("name", "new"));

        DatabaseFixture.get()
            .ownerClient()
            .sql("delete from audit_entry where authority_id = :a and number = 2")
            .param("a", by.authority())
            .update();

        assertThat(verify(by)).isEqualTo(new Verification.Broken(2));
    }

    @Test
    void letsTheAppNeitherChangeNorDelete() {
        SignedIn by = this.councils.anAdministrator();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> ActingAuthority.run(by.authority(),
                () -> this.client.sql("update audit_entry set actor = 'x'").update()));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(
                () -> ActingAuthority.run(by.authority(), () -> this.client.sql("delete from audit_entry").update()));
    }

    @Test
    void refusesAnEntryOutsideTheTransactionOfItsAct() {
        SignedIn by = this.councils.anAdministrator();

        assertThatExceptionOfType(IllegalTransactionStateException.class)
            .isThrownBy(() -> this.audits.record(by, "changed", "person", by.person(), null, null));
    }

    @Test
    void keepsTheChainWholeWhenManyWriteAtOnce() throws Exception {
        SignedIn by = this.councils.anAdministrator();

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> tenEntries = () -> {
                for (int i = 0; i < 10; i++) {
                    record(by, "changed", null, i);
                }
                return true;
            };
            for (Future<Boolean> done : threads.invokeAll(List.of(tenEntries, tenEntries, tenEntries, tenEntries))) {
                done.get();
            }
        }

        assertThat(verify(by)).isInstanceOfSatisfying(Verification.Whole.class,
                (whole) -> assertThat(whole.entries()).isEqualTo(42));
    }

    private void record(SignedIn by, String act, @Nullable Object before, Object after) {
        UUID subject = by.person();
        ActingAuthority.run(by.authority(), () -> this.transaction
            .executeWithoutResult((status) -> this.audits.record(by, act, "person", subject, before, after)));
    }

    private Verification verify(SignedIn by) {
        return ActingAuthority.call(by.authority(), () -> this.audits.verify(by.authority()));
    }

}
