package org.dueregard.app.web.components;

import java.util.List;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// The main places of the site; the layouts make it from the frame. It folds on a phone.
///
/// @param service the name of the service and its address, or null for neither
/// @param items first to last
/// @param collapses whether a phone folds it; null where there are several items
/// @param words what it is called when read out
/// @param slots further content before, in and after it
/// @param attributes of the whole
public record ServiceNavigation(@Nullable Link service, List<Item> items, @Nullable Boolean collapses, Words words,
        Slots slots, Attributes attributes) implements Attributes.Holder<ServiceNavigation> {

    public ServiceNavigation {
        items = List.copyOf(items);
    }

    /// A navigation of these places.
    public static ServiceNavigation of(List<Item> items) {
        return new ServiceNavigation(null, items, null, Words.USUAL, Slots.NONE, Attributes.NONE);
    }

    @Override
    public ServiceNavigation attributes(Attributes changed) {
        return new ServiceNavigation(this.service, this.items, this.collapses, this.words, this.slots, changed);
    }

    boolean folds() {
        return (this.collapses != null) ? this.collapses : this.items.size() > 1;
    }

    boolean hasList() {
        return !this.items.isEmpty() || !this.slots.first().isEmptyContent() || !this.slots.last().isEmptyContent();
    }

    boolean isSection() {
        return this.service != null || !this.slots.start().isEmptyContent() || !this.slots.end().isEmptyContent();
    }

    /// One place.
    ///
    /// @param content what it says
    /// @param href where it leads, or null for nowhere
    /// @param current `page` for the page itself, `true` for one below it, or null
    /// @param attributes of the link
    public record Item(Content content, @Nullable String href, @Nullable String current, Attributes attributes) {

        /// A place; current where the page is there or below.
        public static Item of(String words, String href, boolean current) {
            return new Item(Text.of(words), href, current ? "true" : null, Attributes.NONE);
        }

    }

    /// What the navigation is called.
    ///
    /// @param section name of the whole
    /// @param navigation name of the list
    /// @param menu what the button says that unfolds it
    /// @param menuLabel what that button is called when read out, or null for what it
    /// says
    /// @param id of the list
    /// @param classes of the list's frame
    public record Words(String section, String navigation, String menu, @Nullable String menuLabel, String id,
            String classes) {

        /// The usual words.
        public static final Words USUAL = new Words("Service information", "Menu", "Menu", null, "navigation", "");

        @Nullable String shownMenuLabel() {
            return this.menu.equals(this.menuLabel) ? null : this.menuLabel;
        }

        String wrapperClasses() {
            return Attributes.joined("govuk-service-navigation__wrapper", this.classes);
        }

    }

    /// Further content.
    ///
    /// @param start before all
    /// @param first before the first item
    /// @param last after the last item
    /// @param end after all
    public record Slots(Content start, Content first, Content last, Content end) {

        /// None.
        public static final Slots NONE = new Slots(Text.NONE, Text.NONE, Text.NONE, Text.NONE);

    }

}
