package org.dueregard.app.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What stands around every page. Organisation fills it once a request and puts it into
/// the model as `frame`; pages only hand it on to a layout.
///
/// @param council the council's name
/// @param person who is signed in, or null
/// @param navigation the service navigation, first to last
/// @param csrf what every form that changes something must send, or null where no form can be
/// @param logo address of the council's logo, or null for its name alone
/// @param version of the style sheets and scripts, so that browsers fetch new ones
/// @param notice news from the page before, or null
/// @param invented whether the council is made up, which every page then says
public record Frame(String council, @Nullable Person person, List<Item> navigation, @Nullable Csrf csrf,
        @Nullable String logo, String version, @Nullable Notice notice, boolean invented) {

    /// The name of the service.
    public static final String SERVICE = "Due Regard";

    public Frame {
        navigation = List.copyOf(navigation);
    }

    /// The frame of a council that is not made up.
    public Frame(String council, @Nullable Person person, List<Item> navigation, @Nullable Csrf csrf,
            @Nullable String logo, String version, @Nullable Notice notice) {
        this(council, person, navigation, csrf, logo, version, notice, false);
    }

    /// A frame for pages that need nothing but the council's name.
    public static Frame bare(String council) {
        return new Frame(council, null, List.of(), null, null, "0", null);
    }

    /// A copy with this news.
    public Frame notice(@Nullable Notice changed) {
        return new Frame(this.council, this.person, this.navigation, this.csrf, this.logo, this.version, changed,
                this.invented);
    }

    /// A copy that says whether the council is made up.
    public Frame invented(boolean changed) {
        return new Frame(this.council, this.person, this.navigation, this.csrf, this.logo, this.version, this.notice,
                changed);
    }

    /// The title of a page as the browser shows it.
    String title(String page, boolean hasErrors) {
        String place = this.council.equals(SERVICE) ? "" : " – " + this.council;
        return (hasErrors ? "Error: " : "") + page + place + " – " + SERVICE;
    }

    /// Who is signed in.
    ///
    /// @param name as shown to the person
    /// @param post the post they act in, or null
    public record Person(String name, @Nullable String post) {
    }

    /// One place of the service navigation.
    ///
    /// @param label what it says
    /// @param href where it leads
    /// @param current whether the page is there or below
    public record Item(String label, String href, boolean current) {
    }

    /// The hidden field that proves that a form is ours.
    ///
    /// @param parameter its name
    /// @param token its value
    public record Csrf(String parameter, String token) {
    }

}
