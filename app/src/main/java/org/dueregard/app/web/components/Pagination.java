package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// The way through a long list: `@template.web.components.pagination(Pagination.pages(3, 12, page::href))`, or
/// from one thing to the next: `Pagination.empty().next("/objectives/8", "Staff training")`.
///
/// @param previous the step back, or null
/// @param next the step on, or null
/// @param pages by number; may be empty
/// @param label what the navigation is called when read out
/// @param attributes of the navigation
public record Pagination(@Nullable Step previous, @Nullable Step next, List<Page> pages, String label,
        Attributes attributes) implements Attributes.Holder<Pagination> {

    public Pagination {
        pages = List.copyOf(pages);
    }

    /// No steps and no pages yet.
    public static Pagination empty() {
        return new Pagination(null, null, List.of(), "Pagination", Attributes.NONE);
    }

    /// The first and the last page, the current one and its neighbours, and both steps.
    ///
    /// @param current page, counted from 1
    /// @param last page
    /// @param href the address of a page
    public static Pagination pages(int current, int last, IntFunction<String> href) {
        var pages = new ArrayList<Page>();
        int before = 0;
        for (int number = 1; number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - current) <= 1) {
                if (number > before + 1) {
                    pages.add(Page.gap());
                }
                pages.add(Page.of(number, href.apply(number), number == current));
                before = number;
            }
        }
        Step back = (current > 1) ? Step.to(href.apply(current - 1)) : null;
        Step on = (current < last) ? Step.to(href.apply(current + 1)) : null;
        return new Pagination(back, on, pages, "Pagination", Attributes.NONE);
    }

    /// A copy with a step back to what has this title.
    public Pagination previous(String href, String title) {
        return new Pagination(Step.to(href).label(title), this.next, this.pages, this.label, this.attributes);
    }

    /// A copy with a step on to what has this title.
    public Pagination next(String href, String title) {
        return new Pagination(this.previous, Step.to(href).label(title), this.pages, this.label, this.attributes);
    }

    /// A copy called otherwise when read out, where a page has two.
    public Pagination label(String changed) {
        return new Pagination(this.previous, this.next, this.pages, changed, this.attributes);
    }

    @Override
    public Pagination attributes(Attributes changed) {
        return new Pagination(this.previous, this.next, this.pages, this.label, changed);
    }

    boolean isBlock() {
        return this.pages.isEmpty() && (this.previous != null || this.next != null);
    }

    String ownClasses() {
        return this.attributes.after(isBlock() ? "govuk-pagination govuk-pagination--block" : "govuk-pagination");
    }

    /// The step back or on.
    ///
    /// @param content what it says, or null for "Previous page" or "Next page"
    /// @param href where it leads
    /// @param label the title of what is there, or null
    /// @param attributes of the link
    public record Step(@Nullable Content content, String href, @Nullable String label, Attributes attributes) {

        /// A step in the usual words.
        public static Step to(String href) {
            return new Step(null, href, null, Attributes.NONE);
        }

        /// A copy with the title of what is there.
        public Step label(@Nullable String title) {
            return new Step(this.content, this.href, title, this.attributes);
        }

    }

    /// One page by number, or the gap between two.
    ///
    /// @param number as shown; null for a gap
    /// @param href where it leads
    /// @param current whether it is the one shown
    /// @param label what the link is called when read out
    /// @param attributes of the link
    public record Page(@Nullable String number, String href, boolean current, String label, Attributes attributes) {

        /// A page.
        public static Page of(int number, String href, boolean current) {
            return new Page(String.valueOf(number), href, current, "Page " + number, Attributes.NONE);
        }

        /// Pages left out.
        public static Page gap() {
            return new Page(null, "", false, "", Attributes.NONE);
        }

        String ownClasses() {
            return Attributes.joined("govuk-pagination__item", this.current ? "govuk-pagination__item--current" : null,
                    (this.number == null) ? "govuk-pagination__item--ellipsis" : null);
        }

    }

}
