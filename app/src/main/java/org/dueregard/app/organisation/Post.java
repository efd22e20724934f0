package org.dueregard.app.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A post, whoever holds it.
///
/// @param service null where it belongs to the whole council
/// @param headsService whether its holders answer for the whole service
/// @param holders those who hold it now, by name; empty where it is vacant
/// @param closed whether it is there no longer; it stays in the history
public record Post(PostId id, String title, @Nullable CouncilService service, boolean headsService,
        List<Holder> holders, boolean closed) {

    public Post {
        holders = List.copyOf(holders);
    }

    /// A person who holds the post.
    public record Holder(PersonId id, String name) {
    }

}
