package org.dueregard.app.settings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.UUID;

import org.dueregard.app.audit.AuditFilter;
import org.jspecify.annotations.Nullable;

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
        StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        add(query, "person", this.person);
        add(query, "act", this.act);
        add(query, "subject", this.subject);
        add(query, "of", this.of);
        add(query, "page", number);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

}
