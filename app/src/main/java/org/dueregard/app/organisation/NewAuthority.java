package org.dueregard.app.organisation;

import java.util.UUID;

import org.dueregard.app.duty.Nation;

/// A council to found.
///
/// @param slug its name in public addresses: small letters, digits and single hyphens
/// @param invented whether it is made up, which pages say
public record NewAuthority(UUID id, String slug, String name, Nation nation, boolean invented) {

    /// A real council.
    public static NewAuthority of(String slug, String name, Nation nation) {
        return new NewAuthority(UUID.randomUUID(), slug, name, nation, false);
    }

    /// A made-up council.
    public static NewAuthority invented(String slug, String name, Nation nation) {
        return new NewAuthority(UUID.randomUUID(), slug, name, nation, true);
    }

}
