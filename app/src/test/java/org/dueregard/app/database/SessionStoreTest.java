package org.dueregard.app.database;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class SessionStoreTest {

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void bearsTwoRequestsOfASessionAtTheSameMoment() {
        assertThat(afterTwoRequestsThatAdd("notice", this.sessions)).isEqualTo("second");
    }

    private static <S extends Session> Object afterTwoRequestsThatAdd(String attribute,
            FindByIndexNameSessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        S first = found(session, sessions);
        S second = found(session, sessions);
        first.setAttribute(attribute, "first");
        second.setAttribute(attribute, "second");

        sessions.save(first);
        sessions.save(second);

        return found(session, sessions).getRequiredAttribute(attribute);
    }

    private static <S extends Session> S found(S session, FindByIndexNameSessionRepository<S> sessions) {
        return Objects.requireNonNull(sessions.findById(session.getId()));
    }

}
