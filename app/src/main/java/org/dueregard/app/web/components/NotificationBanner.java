package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// News above a page's heading. The layouts show the frame's [org.dueregard.app.web.Notice]
/// as one; only a page of its own kind needs this:
/// `@template.web.components.notificationBanner(NotificationBanner.success("Recorded."))`.
///
/// @param title or null for "Important" or "Success"
/// @param content what it says
/// @param isHeadline whether the content is one line and shown large
/// @param isSuccess whether it says that something was done
/// @param role or null for the one that fits
/// @param titleId of the title; must be the only one on the page
/// @param titleLevel of the title, 1 to 6
/// @param attributes of the banner
public record NotificationBanner(@Nullable Content title, Content content, boolean isHeadline, boolean isSuccess,
        @Nullable String role, String titleId, int titleLevel,
        Attributes attributes) implements Attributes.Holder<NotificationBanner> {

    /// Something to know before reading on, in one line.
    public static NotificationBanner of(String words) {
        return of(Text.of(words)).headline();
    }

    /// Something to know before reading on.
    public static NotificationBanner of(Content content) {
        return new NotificationBanner(null, content, false, false, null, "govuk-notification-banner-title", 2,
                Attributes.NONE);
    }

    /// Something that was done, in one line.
    public static NotificationBanner success(String words) {
        return of(words).successful();
    }

    /// A copy with this title.
    public NotificationBanner title(@Nullable Content changed) {
        return new NotificationBanner(changed, this.content, this.isHeadline, this.isSuccess, this.role, this.titleId,
                this.titleLevel, this.attributes);
    }

    /// A copy that says that something was done.
    public NotificationBanner successful() {
        return new NotificationBanner(this.title, this.content, this.isHeadline, true, this.role, this.titleId,
                this.titleLevel, this.attributes);
    }

    /// A copy with another role.
    public NotificationBanner role(@Nullable String changed) {
        return new NotificationBanner(this.title, this.content, this.isHeadline, this.isSuccess, changed, this.titleId,
                this.titleLevel, this.attributes);
    }

    /// A copy whose title has another id and level.
    public NotificationBanner titled(String id, int level) {
        return new NotificationBanner(this.title, this.content, this.isHeadline, this.isSuccess, this.role, id, level,
                this.attributes);
    }

    @Override
    public NotificationBanner attributes(Attributes changed) {
        return new NotificationBanner(this.title, this.content, this.isHeadline, this.isSuccess, this.role,
                this.titleId, this.titleLevel, changed);
    }

    private NotificationBanner headline() {
        return new NotificationBanner(this.title, this.content, true, this.isSuccess, this.role, this.titleId,
                this.titleLevel, this.attributes);
    }

    Content shownTitle() {
        if (this.title != null) {
            return this.title;
        }
        return Text.of(this.isSuccess ? "Success" : "Important");
    }

    String shownRole() {
        if (this.role != null) {
            return this.role;
        }
        return this.isSuccess ? "alert" : "region";
    }

    String ownClasses() {
        return this.attributes.after(this.isSuccess ? "govuk-notification-banner govuk-notification-banner--success"
                : "govuk-notification-banner");
    }

}
