package org.dueregard.app.organisation;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dueregard.app.audit.Actor;

/// Who acts, and for which council. Every front door takes one and asks it what it may do.
///
/// @param authority the council's id
/// @param name the person's name, for the inside only
/// @param postTitles titles of the posts held, in order; empty where there are none
public record SignedIn(UUID authority, UUID person, String name, List<String> postTitles,
        Set<Role> roles) implements Actor {

    public SignedIn {
        postTitles = List.copyOf(postTitles);
        roles = Set.copyOf(roles);
    }

    /// Whether one of the roles has the permission.
    public boolean may(Permission permission) {
        return this.roles.stream().anyMatch(permission.roles()::contains);
    }

    /// Refuses whoever lacks the permission.
    ///
    /// @throws NotPermitted shown as a page in one place
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermitted(permission);
        }
    }

    /// The person's id.
    public PersonId personId() {
        return new PersonId(this.person);
    }

    /// How the person is named where names of people are not shown: the first post, or
    /// the first role.
    public String office() {
        if (!this.postTitles.isEmpty()) {
            return this.postTitles.getFirst();
        }
        return this.roles.stream().sorted().findFirst().map(Role::title).orElse("Officer");
    }

}
