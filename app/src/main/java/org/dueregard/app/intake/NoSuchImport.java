package org.dueregard.app.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such import, or not in this council. Shown as "page not found".
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchImport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchImport() {
        super("No such import");
    }

}
