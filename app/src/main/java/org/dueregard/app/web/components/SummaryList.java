package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What is known of one thing, line by line, with an act beside each:
/// `@template.web.components.summaryList(SummaryList.empty().row("Deadline", "Autumn 2026", Link.of("Change", "/x").hidden("the deadline")))`.
///
/// @param rows line by line
/// @param card around the list, or null
/// @param attributes of the list
public record SummaryList(List<Row> rows, @Nullable Card card,
        Attributes attributes) implements Attributes.Holder<SummaryList> {

    public SummaryList {
        rows = List.copyOf(rows);
    }

    /// A list without rows yet.
    public static SummaryList empty() {
        return new SummaryList(List.of(), null, Attributes.NONE);
    }

    /// A copy with one row more.
    public SummaryList row(String key, @Nullable String value, Link... acts) {
        return row(key, Text.of(value), acts);
    }

    /// A copy with one row more.
    public SummaryList row(String key, Content value, Link... acts) {
        return row(new Row(Part.of(Text.of(key)), Part.of(value), Acts.of(List.of(acts)), ""));
    }

    /// A copy with one row more.
    public SummaryList row(Row added) {
        var all = new ArrayList<>(this.rows);
        all.add(added);
        return new SummaryList(all, this.card, this.attributes);
    }

    /// A copy in a card with this title and these acts for the whole.
    public SummaryList card(String title, Link... acts) {
        return card(new Card(Text.of(title), 2, Acts.of(List.of(acts)), Attributes.NONE));
    }

    /// A copy in this card; null for none.
    public SummaryList card(@Nullable Card changed) {
        return new SummaryList(this.rows, changed, this.attributes);
    }

    @Override
    public SummaryList attributes(Attributes changed) {
        return new SummaryList(this.rows, this.card, changed);
    }

    String rowClasses(Row row) {
        boolean anyActs = this.rows.stream().anyMatch((other) -> other.acts().isNotEmpty());
        return Attributes.joined("govuk-summary-list__row",
                (anyActs && !row.acts().given()) ? "govuk-summary-list__row--no-actions" : null, row.classes());
    }

    @Nullable Content cardTitle() {
        return (this.card != null) ? this.card.title() : null;
    }

    /// One line: what it is about, what is known, what can be done.
    ///
    /// @param key what it is about
    /// @param value what is known
    /// @param acts what can be done
    /// @param classes of the line
    public record Row(Part key, Part value, Acts acts, String classes) {
    }

    /// A key or a value.
    ///
    /// @param content what it says
    /// @param classes of its element
    public record Part(Content content, String classes) {

        /// A part without classes.
        public static Part of(Content content) {
            return new Part(content, "");
        }

        String after(String own) {
            return Attributes.joined(own, this.classes);
        }

    }

    /// What can be done with a row or a card.
    ///
    /// @param links in the order in which they are shown
    /// @param classes of their element
    /// @param given whether the row has a place for acts although there are none
    public record Acts(List<Link> links, String classes, boolean given) {

        public Acts {
            links = List.copyOf(links);
        }

        /// These acts.
        public static Acts of(List<Link> links) {
            return new Acts(links, "", !links.isEmpty());
        }

        boolean isNotEmpty() {
            return !this.links.isEmpty();
        }

        String after(String own) {
            return Attributes.joined(own, this.classes);
        }

    }

    /// A frame around a list, with a title.
    ///
    /// @param title what the list is about, or null
    /// @param level of the title, 1 to 6
    /// @param acts for the whole
    /// @param attributes of the card
    public record Card(@Nullable Content title, int level, Acts acts, Attributes attributes) {
    }

}
