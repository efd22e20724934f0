package org.dueregard.app;

import java.util.UUID;

import org.dueregard.app.database.ActingAuthority;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
class ApplicationTest {

    private static final UUID AUTHORITY = UUID.fromString("00000000-0000-0000-0000-000000000002");

    @Autowired
    private JdbcClient client;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    @Test
    void speaksToTheDatabaseForTheActingAuthority() {
        UUID seen = ActingAuthority.call(AUTHORITY,
                () -> this.client.sql("select current_authority()").query(UUID.class).single());

        assertThat(seen).isEqualTo(AUTHORITY);
    }

    @Test
    void keepsSessionsWhileActingForAnAuthority() {
        String id = ActingAuthority.call(AUTHORITY, () -> saved(this.sessions));

        assertThat(this.sessions.findById(id)).isNotNull();
        assertThat(ActingAuthority.call(AUTHORITY,
                () -> this.client.sql("select count(*) from spring_session").query(Integer.class).single()))
            .isZero();
    }

    private static <S extends Session> String saved(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

}
