package org.dueregard.app.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells whoever starts a new installation where to begin.
@Component
@Profile("!demo")
class FirstAdministratorLink {

    private final Setup setup;

    private final String address;

    FirstAdministratorLink(Setup setup, @Value("${dueregard.base-url}") String address) {
        this.setup = setup;
        this.address = address;
    }

    /// On the console and not in the log: whoever reads the link may use it.
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        this.setup.offer().ifPresent((secret) -> System.out.printf("""

                There is no council yet. This link makes it and its first administrator; it works once, within \
                24 hours:

                  %s/setup?token=%s

                """, this.address, secret.token()));
    }

}
