package org.dueregard.app.signin;

import org.dueregard.app.organisation.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Where people are signed in now.
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /// Signs a person out everywhere.
    void end(PersonId person) {
        this.sessions.findByPrincipalName(person.value().toString()).keySet().forEach(this.sessions::deleteById);
    }

}
