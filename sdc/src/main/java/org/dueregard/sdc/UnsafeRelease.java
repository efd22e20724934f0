package org.dueregard.sdc;

/// The attacker, or the check of the proof, found that what was about to be published is not safe. Nothing is published.
/// The message says what was found, for whoever answers for the publication; it names a cell, never a count.
public final class UnsafeRelease extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what was found, without a count
    public UnsafeRelease(String message) {
        super(message);
    }

}
