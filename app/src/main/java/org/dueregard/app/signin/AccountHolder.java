package org.dueregard.app.signin;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.PersonId;

/// Who signed in, as the session keeps it: two ids and nothing that can grow old. What they may do is read anew at
/// every request.
record AccountHolder(UUID authority, UUID person) implements Principal, Serializable {

    static AccountHolder of(People.Account account) {
        return new AccountHolder(account.authority(), account.person().value());
    }

    People.Account account() {
        return new People.Account(this.authority, new PersonId(this.person));
    }

    /// The person's id, by which their sessions are found.
    @Override
    public String getName() {
        return this.person.toString();
    }

}
