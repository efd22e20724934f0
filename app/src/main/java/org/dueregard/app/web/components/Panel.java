package org.dueregard.app.web.components;

import gg.jte.Content;

/// The end of a journey, as the page's heading:
/// `@template.web.components.panel(Panel.of("Plan published", "Publication 3"))`.
///
/// @param title what is done
/// @param content beneath it; may be empty
/// @param level of the heading, 1 to 6
/// @param attributes of the panel
public record Panel(Content title, Content content, int level,
        Attributes attributes) implements Attributes.Holder<Panel> {

    /// A panel with a heading of level 1.
    public static Panel of(String title, String words) {
        return of(Text.of(title), Text.of(words));
    }

    /// A panel with a heading of level 1.
    public static Panel of(Content title, Content content) {
        return new Panel(title, content, 1, Attributes.NONE);
    }

    /// A copy with a heading of another level.
    public Panel level(int changed) {
        return new Panel(this.title, this.content, changed, this.attributes);
    }

    @Override
    public Panel attributes(Attributes changed) {
        return new Panel(this.title, this.content, this.level, changed);
    }

}
