package org.dueregard.app.publication;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// No plan, publication, objective or council has this address. Shown as the page for 404.
final class NoSuchPublication extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    NoSuchPublication() {
        super(HttpStatus.NOT_FOUND);
    }

}
