package org.dueregard.app.database;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The authority that the current thread acts for. Every connection borrowed meanwhile sees
/// and writes the rows of this authority alone; where there is none, no rows at all.
///
/// A connection is bound when it is borrowed, so the authority cannot change within a
/// transaction: trying to is a bug and throws `IllegalStateException`.
public final class ActingAuthority {

    private static final ThreadLocal<UUID> CURRENT = new ThreadLocal<>();

    private ActingAuthority() {
    }

    /// The authority that is acted for, empty where there is none.
    public static Optional<UUID> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /// Acts for an authority from here on, until [#clear]. For a servlet filter, which
    /// must
    /// clear in a `finally`.
    public static void set(UUID authority) {
        change(authority);
    }

    /// Acts for no authority from here on.
    public static void clear() {
        change(null);
    }

    /// Acts for an authority within the work, and as before after it.
    public static void run(UUID authority, Runnable work) {
        call(authority, () -> {
            work.run();
            return true;
        });
    }

    /// Acts for an authority within the work, and as before after it.
    public static <T extends @Nullable Object> T call(UUID authority, Supplier<T> work) {
        return with(authority, work);
    }

    /// Acts for no authority within the work, and as before after it.
    public static <T extends @Nullable Object> T none(Supplier<T> work) {
        return with(null, work);
    }

    private static <T extends @Nullable Object> T with(@Nullable UUID authority, Supplier<T> work) {
        UUID before = CURRENT.get();
        change(authority);
        try {
            return work.get();
        }
        finally {
            restore(before);
        }
    }

    private static void change(@Nullable UUID authority) {
        boolean changes = !current().equals(Optional.ofNullable(authority));
        if (changes && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The authority cannot change within a transaction.");
        }
        restore(authority);
    }

    private static void restore(@Nullable UUID authority) {
        if (authority == null) {
            CURRENT.remove();
        }
        else {
            CURRENT.set(authority);
        }
    }

}
