package org.dueregard.app.intake;

/// Whether an import is really to be thrown away.
record DiscardPage(String id, String name) {
}
