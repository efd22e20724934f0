package org.dueregard.app.signin;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/// It was tried too often; nothing was looked at.
final class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts");
        this.wait = wait;
    }

    /// Like `1 minute` or `40 seconds`, rounded up.
    String words() {
        long seconds = Math.max(1, this.wait.toSeconds());
        if (seconds < 60) {
            return (seconds == 1) ? "1 second" : seconds + " seconds";
        }
        long minutes = (seconds + 59) / 60;
        return (minutes == 1) ? "1 minute" : minutes + " minutes";
    }

}
