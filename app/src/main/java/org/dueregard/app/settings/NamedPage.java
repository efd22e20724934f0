package org.dueregard.app.settings;

import java.util.UUID;

import org.dueregard.app.web.FormErrors;

/// One service or committee, to rename or close.
///
/// @param typed the name as it stands in the field
record NamedPage(String plural, String singular, String address, UUID id, String name, boolean closed, boolean mayEdit,
        String typed, FormErrors errors) {

    String own() {
        return this.address + "/" + this.id;
    }

}
