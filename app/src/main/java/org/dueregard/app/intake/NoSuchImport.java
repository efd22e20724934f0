package org.dueregard.app.intake;

/// There is no such import, or not in this council.
public final class NoSuchImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchImport() {
        super("No such import");
    }

}
