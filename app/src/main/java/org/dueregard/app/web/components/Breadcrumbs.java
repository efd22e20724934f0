package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;

/// Where a page is:
/// `@template.web.components.breadcrumbs(Breadcrumbs.of("Plan", "/plan").then("Objective 2.5", "/objectives/7"))`.
///
/// @param links from the top downwards; one without address is the page itself
/// @param label what the navigation is called when read out
/// @param collapsing whether a phone shows only the first and the last
/// @param attributes of the navigation
public record Breadcrumbs(List<Link> links, String label, boolean collapsing,
        Attributes attributes) implements Attributes.Holder<Breadcrumbs> {

    public Breadcrumbs {
        links = List.copyOf(links);
    }

    /// One crumb; on a phone only the first and the last will be shown.
    public static Breadcrumbs of(String words, String href) {
        return of(List.of(Link.of(words, href)));
    }

    static Breadcrumbs of(List<Link> links) {
        return new Breadcrumbs(links, "Breadcrumb", true, Attributes.NONE);
    }

    /// A copy with one crumb more.
    public Breadcrumbs then(String words, String href) {
        var all = new ArrayList<>(this.links);
        all.add(Link.of(words, href));
        return new Breadcrumbs(all, this.label, this.collapsing, this.attributes);
    }

    /// A copy that shows all crumbs, or not, on a phone.
    public Breadcrumbs collapsing(boolean changed) {
        return new Breadcrumbs(this.links, this.label, changed, this.attributes);
    }

    /// A copy with another name when read out.
    public Breadcrumbs label(String changed) {
        return new Breadcrumbs(this.links, changed, this.collapsing, this.attributes);
    }

    @Override
    public Breadcrumbs attributes(Attributes changed) {
        return new Breadcrumbs(this.links, this.label, this.collapsing, changed);
    }

    String ownClasses() {
        return Attributes.joined(this.attributes.after("govuk-breadcrumbs"),
                this.collapsing ? "govuk-breadcrumbs--collapse-on-mobile" : null);
    }

}
