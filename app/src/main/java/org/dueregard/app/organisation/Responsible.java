package org.dueregard.app.organisation;

import java.util.UUID;

/// Who is responsible: a post (the usual case), a person, or a whole service or team.
public sealed interface Responsible {

    /// Identifies the post, person or service.
    UUID id();

    /// The post's title, the person's name or the service's name.
    String label();

    /// A post, whoever holds it.
    record ToPost(UUID id, String label) implements Responsible {
    }

    /// A person, whatever post they hold. The name is never shown to the public.
    record ToPerson(UUID id, String label) implements Responsible {
    }

    /// A service or team.
    record ToService(UUID id, String label) implements Responsible {
    }

}
