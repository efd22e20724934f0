package org.dueregard.app.settings;

import java.util.UUID;

import org.dueregard.app.audit.AuditFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which entries are asked for, as the address has it.
record AuditQuery(@Nullable UUID person, @Nullable String act, @Nullable String subject, @Nullable UUID of,
        @Nullable Integer page) {

    /// What is sent empty wants all.
    AuditQuery {
        act = (act == null || act.isBlank()) ? null : act;
        subject = (subject == null || subject.isBlank()) ? null : subject;
    }

    AuditFilter filter() {
        return new AuditFilter(this.person, this.act, this.subject, this.of);
    }

    int number() {
        return (this.page == null || this.page < 1) ? 1 : this.page;
    }

    String address(String path, @Nullable Integer number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "person", this.person);
        add(address, "act", this.act);
        add(address, "subject", this.subject);
        add(address, "of", this.of);
        add(address, "page", number);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

}
