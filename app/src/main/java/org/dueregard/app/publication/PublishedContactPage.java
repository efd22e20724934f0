package org.dueregard.app.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Whom to ask. Each is "" where the council has not given it.
///
/// @param slug the council's name in public addresses
/// @param page the page that is asked about; "" for none
record PublishedContactPage(String slug, String council, String name, String email, String telephone, String page) {

    boolean isGiven() {
        return !(this.email.isEmpty() && this.telephone.isEmpty());
    }

    /// An address that opens a new message with a subject.
    String mailto(String subject) {
        String encoded = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return "mailto:%s?subject=%s".formatted(this.email, encoded);
    }

    String tel() {
        return "tel:" + this.telephone.replaceAll("[^+0-9]", "");
    }

}
