package org.dueregard.app.audit;

import java.util.UUID;

/// Who acts, as the audit trail remembers it.
public interface Actor {

    /// The council that is acted for.
    UUID authority();

    /// The person's id.
    UUID person();

    /// The person's name at that time, for the inside only.
    String name();

}
