package org.dueregard.app.signin;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id, a few at a time: each takes 16 MB, and whoever tries to sign in a thousand times at once must not take
/// all memory.
@Component
class Hashing {

    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    private final String nobodys = hash(Secret.random().token());

    String hash(String password) {
        return inTurn(() -> this.argon2.encode(password));
    }

    /// Whether the password is right. The same work is done where there is none, so that
    /// the time doesn't tell.
    boolean matches(String password, @Nullable String hash) {
        String compared = (hash != null) ? hash : this.nobodys;
        return inTurn(() -> this.argon2.matches(password, compared)) && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        this.turns.acquireUninterruptibly();
        try {
            return work.get();
        }
        finally {
            this.turns.release();
        }
    }

}
