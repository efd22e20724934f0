package org.dueregard.app.database;

import org.jspecify.annotations.Nullable;

/// The application cannot start, and a person can do something about it. The message says
/// what is wrong and what to do, and is all that the person is shown.
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

}
