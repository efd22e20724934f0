package org.dueregard.app.signin;

import java.util.List;

import org.dueregard.app.organisation.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Requests of somebody signed in: `get("/plans").with(SignIn.as(lead))`. What they may do is read from the database,
/// as it is for a real request. Writes also need `.with(csrf())`.
public final class SignIn {

    private SignIn() {
    }

    public static RequestPostProcessor as(SignedIn person) {
        AccountHolder holder = new AccountHolder(person.authority(), person.person());
        return SecurityMockMvcRequestPostProcessors
            .authentication(UsernamePasswordAuthenticationToken.authenticated(holder, null, List.of()));
    }

}
