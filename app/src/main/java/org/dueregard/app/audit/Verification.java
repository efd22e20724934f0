package org.dueregard.app.audit;

/// What walking the chain found.
public sealed interface Verification {

    /// Every entry is as it was written.
    ///
    /// That entries are missing at the very end is not seen from the chain alone: whoever
    /// wrote
    /// down an earlier number and hash can see it.
    ///
    /// @param entries how many there are
    /// @param lastHash hexadecimal hash of the last one; zeros where there is none
    record Whole(long entries, String lastHash) implements Verification {
    }

    /// The first entry that is not as it was written, or does not follow the one before.
    ///
    /// @param number of that entry, or the number that is missing
    record Broken(long number) implements Verification {
    }

}
