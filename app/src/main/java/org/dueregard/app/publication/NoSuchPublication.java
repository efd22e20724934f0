package org.dueregard.app.publication;

/// No plan, publication, objective or council has this address. Shown as the page for 404.
final class NoSuchPublication extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchPublication() {
        super("No such publication");
    }

}
