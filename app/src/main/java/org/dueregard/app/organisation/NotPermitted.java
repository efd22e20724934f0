package org.dueregard.app.organisation;

/// Somebody asked for what their roles don't allow. One place turns it into the page that says so (403).
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotPermitted(Permission permission) {
        super("Not permitted: " + permission.name());
    }

}
