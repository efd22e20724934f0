package org.dueregard.planreader;

/// The file cannot be read at all. The message says why and what to do instead, in words for its owner.
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableFile(String message) {
        super(message);
    }

    UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }

}
