package org.dueregard.app.plan;

/// An id that the council's plans don't have.
public final class NoSuchInPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchInPlan(String what) {
        super("No such " + what);
    }

}
