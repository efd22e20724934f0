package org.dueregard.app.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door to a council's services.
@Component
public class Services {

    private final ServiceRepository services;

    private final Audits audits;

    private final Clock clock;

    Services(ServiceRepository services, Audits audits, Clock clock) {
        this.services = services;
        this.audits = audits;
        this.clock = clock;
    }

    /// All of them: the open ones by name, then the closed ones.
    @Transactional(readOnly = true)
    public List<CouncilService> list(SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return this.services.all();
    }

    /// One of them.
    ///
    /// @throws NoSuchInOrganisation shown as 404
    @Transactional(readOnly = true)
    public CouncilService get(ServiceId id, SignedIn by) {
        by.require(Permission.READ_ORGANISATION);
        return existing(id);
    }

    /// Adds a service, unless an open one has the name.
    @Transactional
    public Saved add(String name, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        ServiceId id = new ServiceId(UUID.randomUUID());
        if (!this.services.add(id, name.strip())) {
            return new Saved.Taken();
        }
        this.audits.record(by, "added", "service", id.value(), null, Map.of("name", name.strip()));
        return new Saved.Done(id.value());
    }

    /// Gives a service another name, unless an open one has it.
    @Transactional
    public Saved rename(ServiceId id, String name, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        CouncilService before = existing(id);
        if (!this.services.rename(id, name.strip())) {
            return new Saved.Taken();
        }
        this.audits.record(by, "renamed", "service", id.value(), Map.of("name", before.name()),
                Map.of("name", name.strip()));
        return new Saved.Done(id.value());
    }

    /// The service is there no longer. Its posts and what it was responsible for stay.
    @Transactional
    public Saved close(ServiceId id, SignedIn by) {
        by.require(Permission.EDIT_ORGANISATION);
        existing(id);
        this.services.close(id, this.clock.instant());
        this.audits.record(by, "closed", "service", id.value(), null, null);
        return new Saved.Done(id.value());
    }

    private CouncilService existing(ServiceId id) {
        return this.services.find(id).orElseThrow(() -> new NoSuchInOrganisation("service"));
    }

}
