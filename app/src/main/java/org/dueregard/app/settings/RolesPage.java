package org.dueregard.app.settings;

import java.util.stream.Collectors;

import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Role;

record RolesPage() {

    String roles(Permission permission) {
        return (permission.roles().size() == Role.values().length) ? "Everybody"
                : permission.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }

}
