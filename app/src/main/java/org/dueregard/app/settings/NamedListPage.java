package org.dueregard.app.settings;

import java.util.List;
import java.util.UUID;

import org.dueregard.app.web.FormErrors;

/// Services or committees, and a way to add one.
///
/// @param plural as the heading has it, like `Services`
/// @param singular as a sentence has it, like `service`
/// @param name what was typed for a new one
record NamedListPage(String plural, String singular, String address, List<Item> items, boolean mayEdit, String name,
        FormErrors errors) {

    NamedListPage {
        items = List.copyOf(items);
    }

    List<Item> open() {
        return this.items.stream().filter((item) -> !item.closed()).toList();
    }

    List<Item> closed() {
        return this.items.stream().filter(Item::closed).toList();
    }

    record Item(UUID id, String name, boolean closed) {
    }

}
