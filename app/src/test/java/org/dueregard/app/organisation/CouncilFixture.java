package org.dueregard.app.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.duty.Nation;
import org.springframework.stereotype.Component;

/// Councils for tests, each new and with one person in every role they need.
@Component
public class CouncilFixture {

    private final Authorities authorities;

    private final People people;

    CouncilFixture(Authorities authorities, People people) {
        this.authorities = authorities;
        this.people = people;
    }

    /// A new council's first administrator.
    public SignedIn anAdministrator() {
        String name = "c" + UUID.randomUUID().toString().substring(0, 8);
        return this.authorities.found(NewAuthority.invented(name, "Council " + name, Nation.ENGLAND),
                new NewPerson("Ada Administrator", "ada@" + name + ".example", Set.of(Role.ADMINISTRATOR)));
    }

    /// Somebody else of the same council with these roles.
    public SignedIn colleague(SignedIn administrator, String name, Role... roles) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + administrator.authority() + ".example";
        return ActingAuthority.call(administrator.authority(), () -> {
            UUID id = this.people.add(new NewPerson(name, email, Set.of(roles)), administrator).orThrow();
            return new SignedIn(administrator.authority(), id, name, List.of(), Set.of(roles));
        });
    }

    /// The equality lead of a new council.
    public SignedIn anEqualityLead() {
        return colleague(anAdministrator(), "Lena Lead", Role.EQUALITY_LEAD);
    }

}
