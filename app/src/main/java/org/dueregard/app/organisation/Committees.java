package org.dueregard.app.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door to a council's committees and steering groups.
@Component
public class Committees {

    private final CommitteeRepository committees;

    private final Audits audits;

    private final Clock clock;

    Committees(CommitteeRepository committees, Audits audits, Clock clock) {
        this.committees = committees;
        this.audits = audits;
        this.clock = clock;
    }

    /// All of them: the open ones by name, then the closed ones.
    @Transactional(readOnly = true)
    public List<Committee> list(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return this.committees.all();
    }

    /// One of them.
    ///
    /// @throws NoSuchInOrganisation shown as 404
    @Transactional(readOnly = true)
    public Committee get(UUID id, SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return existing(id);
    }

    /// Adds a committee, unless an open one has the name.
    @Transactional
    public Saved add(String name, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        UUID id = UUID.randomUUID();
        if (!this.committees.add(id, name.strip())) {
            return new Saved.Taken();
        }
        this.audits.record(by, "added", "committee", id, null, Map.of("name", name.strip()));
        return new Saved.Done(id);
    }

    /// Gives a committee another name, unless an open one has it.
    @Transactional
    public Saved rename(UUID id, String name, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        Committee before = existing(id);
        if (!this.committees.rename(id, name.strip())) {
            return new Saved.Taken();
        }
        this.audits.record(by, "renamed", "committee", id, Map.of("name", before.name()), Map.of("name", name.strip()));
        return new Saved.Done(id);
    }

    /// The committee is there no longer; what it saw stays.
    @Transactional
    public Saved close(UUID id, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        existing(id);
        this.committees.close(id, this.clock.instant());
        this.audits.record(by, "closed", "committee", id, null, null);
        return new Saved.Done(id);
    }

    private Committee existing(UUID id) {
        return this.committees.find(id).orElseThrow(() -> new NoSuchInOrganisation("committee"));
    }

}
