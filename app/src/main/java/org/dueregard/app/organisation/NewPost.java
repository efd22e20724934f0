package org.dueregard.app.organisation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// A post to add, or what is true of a post from now on.
///
/// @param service null where it belongs to the whole council
/// @param headsService whether its holders answer for the whole service
public record NewPost(String title, @Nullable ServiceId service, boolean headsService, Set<PersonId> holders) {

    public NewPost {
        title = title.strip();
        holders = Set.copyOf(holders);
    }

    /// A post that nobody holds yet.
    public static NewPost vacant(String title, @Nullable ServiceId service) {
        return new NewPost(title, service, false, Set.of());
    }

}
