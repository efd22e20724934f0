package org.dueregard.app.organisation;

import java.util.UUID;

/// What became of a change to the council's people and posts.
public sealed interface Saved {

    /// It is so now.
    record Done(UUID id) implements Saved {
    }

    /// Another one has this name, title, e-mail or slug already.
    record Taken() implements Saved {
    }

    /// Somebody else changed it since it was read.
    record ChangedMeanwhile() implements Saved {
    }

    /// It would leave the council without an administrator.
    record LastAdministrator() implements Saved {
    }

    /// The id of what was saved, where a refusal would be a bug.
    ///
    /// @throws IllegalStateException if it was refused
    default UUID orThrow() {
        if (this instanceof Done(UUID id)) {
            return id;
        }
        throw new IllegalStateException("Refused: " + this);
    }

}
