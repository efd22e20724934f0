package org.dueregard.app.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.intake.Import.State;
import org.dueregard.app.organisation.NotPermitted;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.reading.Heartbeat;
import org.dueregard.app.reading.ReadingProcess;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.UnreadableFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The front door of plan files: takes them in, reads them, keeps them. What happens to them in review is the
/// matter of [Reviews].
@Component
public class Imports {

    private final ImportRepository imports;

    private final Audits audits;

    private final Clock clock;

    private final TransactionTemplate transaction;

    Imports(ImportRepository imports, Audits audits, Clock clock, TransactionTemplate transaction) {
        this.imports = imports;
        this.audits = audits;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Takes in a file, which is then to be read.
    public ImportId takeIn(PlanFile file, SignedIn by) {
        return takeIn(new ImportId(UUID.randomUUID()), file, by).id();
    }

    /// A file that is here now.
    ///
    /// @param isNew whether it was not before
    record TakenIn(ImportId id, boolean isNew) {
    }

    /// Takes in a file under an id that a form brought: a form sent twice takes in one
    /// file. With another file, which a form brings that somebody went back to, it is
    /// another import,
    /// whose id is made of both.
    TakenIn takeIn(ImportId id, PlanFile file, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        return this.transaction.execute((status) -> {
            if (add(id, file, by)) {
                return new TakenIn(id, true);
            }
            if (this.imports.find(id).filter((one) -> one.sha256().equals(file.sha256Hex())).isPresent()) {
                return new TakenIn(id, false);
            }
            String both = id.value() + file.sha256Hex();
            ImportId another = new ImportId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
            return new TakenIn(another, add(another, file, by));
        });
    }

    private boolean add(ImportId id, PlanFile file, SignedIn by) {
        boolean isNew = this.imports.add(id, file, now(), by);
        if (isNew) {
            record(by, "took in a plan's file", id, Map.of("size", file.size(), "sha256", file.sha256Hex()));
        }
        return isNew;
    }

    /// Reads a file that was taken in. What cannot be read is refused with the reason;
    /// one
    /// that is no longer to be read stays as it is. Takes as long as the reader takes,
    /// and
    /// holds no connection meanwhile.
    public void read(ImportId id, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        PlanFile file = this.imports.original(id).orElseThrow(NoSuchImport::new);
        try {
            keep(id, file.read(), by);
        }
        catch (UnreadableFile ex) {
            refuse(id, String.valueOf(ex.getMessage()), by);
        }
    }

    /// The same, in a process of its own.
    void read(ImportId id, ReadingProcess process, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        PlanFile file = this.imports.original(id).orElseThrow(NoSuchImport::new);
        try {
            keep(id, process.read(file.name(), file.content()), by);
        }
        catch (ReadingProcess.NotRead ex) {
            refuse(id, String.valueOf(ex.getMessage()), by);
        }
    }

    private void keep(ImportId id, PlanDocument document, SignedIn by) {
        this.transaction.executeWithoutResult((status) -> {
            if (this.imports.setRead(id, document)) {
                record(by, "read a plan's file", id, Map.of("objectives", Outline.of(document).entries().size(),
                        "findings", document.findings().size()));
            }
        });
    }

    /// Says why a file cannot be read.
    void refuse(ImportId id, String reason, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        this.transaction.executeWithoutResult((status) -> {
            if (this.imports.refuse(id, reason, now())) {
                record(by, "refused a plan's file", id, Map.of("reason", reason));
            }
        });
    }

    /// A file whose reading was interrupted or refused is to be read again.
    ///
    /// @return whether it is
    @Transactional
    public boolean readAgain(ImportId id, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        State before = get(id).state();
        boolean isBegun = this.imports.setReading(id, now(), Heartbeat.silentSince(now()));
        if (isBegun) {
            record(by, "had a plan's file read again", id, Map.of("was", before));
        }
        return isBegun;
    }

    /// Says that a file is still being read, or waits for its turn.
    void stillReading(ImportId id, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        this.imports.setAlive(id, now());
    }

    /// All that were ever taken in, the newest first.
    @Transactional(readOnly = true)
    public List<Import> list(SignedIn by) {
        requireToRead(by);
        return this.imports.list();
    }

    /// Those that wait for decisions, the newest first.
    @Transactional(readOnly = true)
    public List<Import> inReview(SignedIn by) {
        requireToRead(by);
        return this.imports.list().stream().filter(Import::isInReview).toList();
    }

    /// One of them.
    ///
    /// @throws NoSuchImport shown as 404
    @Transactional(readOnly = true)
    public Import get(ImportId id, SignedIn by) {
        requireToRead(by);
        return get(id);
    }

    /// The others that are the same file byte for byte, the newest first.
    @Transactional(readOnly = true)
    public List<Import> sameFile(ImportId id, SignedIn by) {
        requireToRead(by);
        return this.imports.sameFile(get(id));
    }

    /// The file as it was handed over.
    @Transactional(readOnly = true)
    public PlanFile original(ImportId id, SignedIn by) {
        requireToRead(by);
        return this.imports.original(id).orElseThrow(NoSuchImport::new);
    }

    /// The plan as it was read, before any correction.
    @Transactional(readOnly = true)
    public PlanDocument documentAsRead(ImportId id, SignedIn by) {
        requireToRead(by);
        return this.imports.documentAsRead(id).orElseThrow(NoSuchImport::new);
    }

    /// Throws an import away. The file and what was decided stay on record. One that is
    /// adopted
    /// or was thrown away before stays as it is.
    @Transactional
    public void discard(ImportId id, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        Import one = this.imports.findForUpdate(id).orElseThrow(NoSuchImport::new);
        if (one.canBeDiscarded()) {
            this.imports.end(id, State.DISCARDED, null, now());
            record(by, "discarded a plan's file", id, Map.of("was", one.state()));
        }
    }

    private Import get(ImportId id) {
        return this.imports.find(id).orElseThrow(NoSuchImport::new);
    }

    private void record(SignedIn by, String act, ImportId id, Map<String, ?> after) {
        this.audits.record(by, act, "import", id.value(), null, after);
    }

    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Whoever imports plans or reads the audit trail may look.
    static void requireToRead(SignedIn by) {
        if (!by.may(Permission.IMPORT_PLAN) && !by.may(Permission.READ_AUDIT)) {
            throw new NotPermitted(Permission.IMPORT_PLAN);
        }
    }

}
