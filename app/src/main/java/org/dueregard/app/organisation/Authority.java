package org.dueregard.app.organisation;

import java.util.UUID;

import org.dueregard.app.duty.Nation;
import org.jspecify.annotations.Nullable;

/// A council with what is shown of it.
///
/// @param slug its name in public addresses
/// @param contact whom the public may ask
/// @param logoMediaType null where it has no logo
/// @param invented whether it is made up, which pages say
/// @param version counts the changes, so that a second writer is told
public record Authority(UUID id, String slug, String name, Nation nation, BrandColour colour, Contact contact,
        @Nullable String logoMediaType, boolean invented, int version) {

    /// Whom to ask. Each is "" where it is not given.
    public record Contact(String name, String email, String telephone) {

        /// Nobody named yet.
        public static Contact none() {
            return new Contact("", "", "");
        }

    }

}
