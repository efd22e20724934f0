package org.dueregard.app.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.PersonId;
import org.dueregard.app.organisation.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Signs in by e-mail and password. Takes as long for an e-mail that belongs to nobody.
@Component
class SignInProvider implements AuthenticationProvider {

    private static final People.Account NOBODY = new People.Account(new UUID(0, 0), new PersonId(new UUID(0, 0)));

    private final Attempts attempts;

    private final People people;

    private final Passwords passwords;

    private final Hashing hashing;

    private final Audits audits;

    private final TransactionOperations transaction;

    SignInProvider(Attempts attempts, People people, Passwords passwords, Hashing hashing, Audits audits,
            TransactionOperations transaction) {
        this.attempts = attempts;
        this.people = people;
        this.passwords = passwords;
        this.hashing = hashing;
        this.audits = audits;
        this.transaction = transaction;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName();
        String address = addressOf(attempt);
        Optional<Duration> wait = this.attempts.take(email, address);
        if (wait.isPresent()) {
            throw new TooManyAttempts(wait.get());
        }
        People.Account account = this.people.findAccount(email).orElse(NOBODY);
        String hash = this.passwords.hashOf(account).orElse(null);
        if (!this.hashing.matches(String.valueOf(attempt.getCredentials()), hash)) {
            throw new BadCredentialsException("Wrong e-mail or password");
        }
        this.attempts.succeeded(email, address);
        recordSignIn(account);
        return UsernamePasswordAuthenticationToken.authenticated(AccountHolder.of(account), null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private void recordSignIn(People.Account account) {
        ActingAuthority.run(account.authority(), () -> this.transaction.executeWithoutResult((status) -> {
            SignedIn by = this.people.findSignedIn(account)
                .orElseThrow(() -> new BadCredentialsException("The person has left"));
            this.audits.record(by, "signed in", "person", by.person(), null, null);
        }));
    }

    private static String addressOf(Authentication attempt) {
        return (attempt.getDetails() instanceof WebAuthenticationDetails details)
                ? String.valueOf(details.getRemoteAddress()) : "";
    }

}
