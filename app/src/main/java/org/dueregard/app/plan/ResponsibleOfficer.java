package org.dueregard.app.plan;

import java.util.Map;
import java.util.UUID;

import org.dueregard.app.organisation.Responsible;
import org.jspecify.annotations.Nullable;

/// Who is responsible for an action, as the plan writes it.
///
/// @param id the post, person or service that is meant; null where nobody knows yet
/// @param label its title or name today; as written where nobody knows yet
/// @param isPerson whether the label is a person's name, which the public never sees
/// @param inFull as written, or what the initials stand for where the plan's file says so
record ResponsibleOfficer(String asWritten, @Nullable UUID id, String label, boolean isPerson, String inFull) {

    ResponsibleOfficer(String asWritten, @Nullable UUID id, String inFull) {
        this(asWritten, id, asWritten, false, inFull);
    }

    /// Whether the plan's file says what its initials stand for.
    boolean isExplained() {
        return !this.inFull.equals(this.asWritten);
    }

    /// The same for everybody who is the same: the id, or the name as written.
    String key() {
        return (this.id != null) ? this.id.toString() : this.asWritten;
    }

    /// Whether it is known who is meant.
    boolean isKnown() {
        return this.id != null;
    }

    /// The same with today's title or name.
    ResponsibleOfficer named(Map<UUID, Responsible> everybody) {
        Responsible known = (this.id != null) ? everybody.get(this.id) : null;
        return (known == null) ? this : new ResponsibleOfficer(this.asWritten, this.id, known.label(),
                known instanceof Responsible.ToPerson, this.inFull);
    }

}
