package org.dueregard.app;

import java.util.Optional;

import org.dueregard.app.database.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Leaves what a person can put right to the command line, which says it in one sentence.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CannotStartReporter implements SpringBootExceptionReporter {

    CannotStartReporter(@Nullable ConfigurableApplicationContext context) {
    }

    @Override
    public boolean reportException(Throwable failure) {
        return causeOf(failure).isPresent();
    }

    /// The sentence for a person within a failure.
    static Optional<CannotStart> causeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

}
