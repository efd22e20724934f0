package org.dueregard.app.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dueregard.app.organisation.Role;

/// An invented person with their post, or a vacant post.
///
/// @param name "" where the post is vacant
/// @param post "" where the person holds none
/// @param service "" where the post belongs to the whole council
/// @param headsService whether the post answers for the whole service
/// @param signsIn whether there is a password for them
record SamplePerson(String name, String post, String service, boolean headsService, Set<Role> roles, boolean signsIn) {

    /// In the order of the file.
    static List<SamplePerson> all() {
        return SampleTable.read("people.csv").stream().map(SamplePerson::of).toList();
    }

    private static SamplePerson of(NamedCsvRecord line) {
        Set<Role> roles = Arrays.stream(line.getField("roles").split(" "))
            .filter((name) -> !name.isEmpty())
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet());
        return new SamplePerson(line.getField("name"), line.getField("post"), line.getField("service"),
                line.getField("heads").equals("yes"), roles, line.getField("signs in").equals("yes"));
    }

    boolean isVacantPost() {
        return this.name.isEmpty();
    }

    /// The name's part of the e-mail, like `amina.yusuf`.
    String shortName() {
        return this.name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    /// With which they sign in. Nobody can ever receive mail at `.example` (RFC 2606).
    String email() {
        return shortName() + "@aldermere.example";
    }

}
