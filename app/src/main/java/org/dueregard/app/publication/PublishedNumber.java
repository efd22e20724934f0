package org.dueregard.app.publication;

import java.time.Instant;

/// One line of the list of what was public when.
record PublishedNumber(int plan, int number, Instant at, boolean withdrawn) {
}
