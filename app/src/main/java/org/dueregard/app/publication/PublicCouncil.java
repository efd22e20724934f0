package org.dueregard.app.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.web.Frame;
import org.springframework.stereotype.Component;

/// Acts for the council that a public address names, whoever is signed in, and frames its pages.
@Component
class PublicCouncil {

    private final Authorities authorities;

    PublicCouncil(Authorities authorities) {
        this.authorities = authorities;
    }

    /// Does the work for the council of this name.
    ///
    /// @throws NoSuchPublication where there is none
    <T> T actFor(String slug, Function<Authority, T> work) {
        Authority authority = this.authorities.findBySlug(slug).orElseThrow(NoSuchPublication::new);
        return ActingAuthority.call(authority.id(), () -> work.apply(authority));
    }

    /// The public frame: nothing of the inside, and nobody's session.
    ///
    /// @param path the address of the page
    /// @param newest the address of the newest published plan; "" where there is none
    static Frame frame(Authority authority, String path, String newest) {
        String home = PublishedAddress.council(authority.slug());
        List<Frame.Item> items = new ArrayList<>();
        boolean progress = path.endsWith("/progress");
        boolean contact = path.endsWith("/contact") || path.endsWith("/other-formats");
        items.add(new Frame.Item("Objectives", home, !progress && !contact));
        if (!newest.isEmpty()) {
            items.add(new Frame.Item("Progress", newest + "/progress", progress));
        }
        items.add(new Frame.Item("Contact", home + "/contact", contact));
        String logo = (authority.logoMediaType() == null) ? null : home + "/logo";
        return new Frame(authority.name(), null, items, null, logo, Integer.toString(authority.version()), null)
            .invented(authority.invented());
    }

}
