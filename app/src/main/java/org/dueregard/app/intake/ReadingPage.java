package org.dueregard.app.intake;

import java.time.Duration;
import java.time.Instant;

/// While a file is being read.
///
/// @param isStuck whether it takes so long that the reading must have been interrupted
record ReadingPage(String name, String href, boolean isStuck) {

    private static final Duration LONG = Duration.ofMinutes(2);

    static ReadingPage of(Import one, Instant now) {
        return new ReadingPage(one.fileName(), ImportPages.href(one),
                Duration.between(one.takenInAt(), now).compareTo(LONG) > 0);
    }

}
