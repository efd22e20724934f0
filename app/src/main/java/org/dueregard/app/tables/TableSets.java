package org.dueregard.app.tables;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.sdc.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The front door of tables made safe: begins them, keeps what came out for some days, deletes it.
@Component
public class TableSets {

    /// How long what came out is kept.
    static final Duration KEPT = Duration.ofDays(30);

    private final TableSetRepository sets;

    private final Audits audits;

    private final Clock clock;

    private final TransactionTemplate transaction;

    private final ProtectionProcess process = new ProtectionProcess();

    TableSets(TableSetRepository sets, Audits audits, Clock clock, TransactionTemplate transaction) {
        this.sets = sets;
        this.audits = audits;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Begins one under an id that a form brought: a form sent twice begins one.
    ///
    /// @return whether it is new
    @Transactional
    boolean begin(TableSetId id, HandedOver handed, SignedIn by) {
        by.require(Permission.PROTECT_TABLES);
        boolean isNew = this.sets.add(id, handed, now(), now().plus(KEPT), by);
        if (isNew) {
            record(by, "handed over data for safe tables", id,
                    Map.of("file", handed.name(), "method", handed.how().method(), "earlier", handed.earlier().size()));
        }
        return isNew;
    }

    /// Makes the tables safe. Takes as long as that takes, and holds no connection
    /// meanwhile.
    void protect(TableSetId id, HandedOver handed, SignedIn by) {
        by.require(Permission.PROTECT_TABLES);
        // The process is listened to by a thread that acts for nobody.
        MadeSafe made = this.process.protect(handed, new Steps(this.clock,
                (stage, share) -> ActingAuthority.run(by.authority(), () -> this.sets.setStage(id, stage, share))));
        Specification specification = handed.specification();
        this.transaction.executeWithoutResult((status) -> {
            if (this.sets.setDone(id, made)) {
                record(by, "made tables safe", id, Map.of("tables", specification.tables().size(), "whole",
                        made.isWhole(), "threshold", specification.rules().threshold()));
            }
        });
    }

    /// Says that the work on them goes on, or waits for its turn.
    void stillAtWork(TableSetId id, SignedIn by) {
        by.require(Permission.PROTECT_TABLES);
        this.sets.setAlive(id, now());
    }

    /// Says why they cannot be made safe.
    void refuse(TableSetId id, String reason, SignedIn by) {
        by.require(Permission.PROTECT_TABLES);
        this.transaction.executeWithoutResult((status) -> {
            if (this.sets.refuse(id, reason)) {
                record(by, "refused data for safe tables", id, Map.of());
            }
        });
    }

    /// All that are kept, the newest first.
    @Transactional
    List<TableSet> list(SignedIn by) {
        by.require(Permission.PROTECT_TABLES);
        return this.sets.list().stream().filter(this::isKept).toList();
    }

    /// One of them.
    ///
    /// @throws NoSuchTableSet shown as 404
    @Transactional(readOnly = true)
    TableSet get(TableSetId id, SignedIn by) {
        by.require(Permission.PROTECT_TABLES);
        return this.sets.find(id).filter(this::isKept).orElseThrow(NoSuchTableSet::new);
    }

    /// The titles of its pieces, in their order.
    @Transactional(readOnly = true)
    List<String> titles(TableSetId id, SignedIn by) {
        get(id, by);
        return this.sets.titles(id);
    }

    /// A piece of it.
    ///
    /// @param number from 1
    @Transactional(readOnly = true)
    Piece piece(TableSetId id, int number, SignedIn by) {
        get(id, by);
        return this.sets.piece(id, number).orElseThrow(NoSuchTableSet::new);
    }

    /// A file of it.
    @Transactional
    byte[] file(TableSetId id, TableFile file, SignedIn by) {
        get(id, by);
        byte[] content = this.sets.file(id, file).orElseThrow(NoSuchTableSet::new);
        record(by, "took safe tables away", id, Map.of("as", file.ending()));
        return content;
    }

    /// Deletes it at once, and for good.
    ///
    /// @throws NoSuchTableSet shown as 404
    @Transactional
    public void delete(TableSetId id, SignedIn by) {
        by.require(Permission.PROTECT_TABLES);
        if (!this.sets.delete(id)) {
            throw new NoSuchTableSet();
        }
        record(by, "deleted safe tables", id, Map.of());
    }

    /// Deletes those whose time is over, of the authority that is acted for.
    @Transactional
    int deleteOld() {
        return this.sets.deleteOld(now());
    }

    private boolean isKept(TableSet set) {
        return set.deletedAfter().isAfter(now());
    }

    private void record(SignedIn by, String act, TableSetId id, Map<String, ?> after) {
        this.audits.record(by, act, "safe tables", id.value(), null, after);
    }

    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

}
