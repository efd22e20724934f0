package org.dueregard.app.organisation;

/// An id that the council doesn't have, or has not within reach of whoever asks.
public final class NoSuchInOrganisation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchInOrganisation(String what) {
        super("No such " + what);
    }

}
