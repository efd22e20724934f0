package org.dueregard.app.tables;

/// There is no such set of tables, no more, or not in this council.
public final class NoSuchTableSet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchTableSet() {
        super("No such set of tables");
    }

}
