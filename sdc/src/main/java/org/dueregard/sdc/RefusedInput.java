package org.dueregard.sdc;

import org.dueregard.sdc.file.MalformedFile;

/// What was given cannot be worked with. The message says what, where and what to do instead, in words for whoever gave
/// it; it names columns and codes, never a count.
public final class RefusedInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message for whoever gave the input
    public RefusedInput(String message) {
        super(message);
    }

    /// @param message for whoever gave the input
    /// @param cause what it follows from
    public RefusedInput(String message, Throwable cause) {
        super(message, cause);
    }

    static RefusedInput of(MalformedFile malformed) {
        return new RefusedInput(String.valueOf(malformed.getMessage()), malformed);
    }

}
