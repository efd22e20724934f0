package org.dueregard.app.organisation;

import java.util.List;
import java.util.Set;

/// Somebody who works for or with the council.
///
/// @param posts those held now, by title
/// @param left whether they have left; they stay in the history
/// @param version counts the changes, so that a second writer is told
public record Person(PersonId id, String name, String email, Set<Role> roles, List<PostHeld> posts, boolean left,
        int version) {

    public Person {
        roles = Set.copyOf(roles);
        posts = List.copyOf(posts);
    }

    /// A post that the person holds.
    public record PostHeld(PostId id, String title) {
    }

}
