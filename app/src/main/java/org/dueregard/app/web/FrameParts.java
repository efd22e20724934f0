package org.dueregard.app.web;

import org.dueregard.app.web.components.ErrorSummary;
import org.dueregard.app.web.components.NotificationBanner;

/// What the layouts make of a frame and of a page's errors.
final class FrameParts {

    private FrameParts() {
    }

    static String title(Frame frame, String page, FormErrors errors) {
        return frame.title(page, errors.any());
    }

    static ErrorSummary summary(FormErrors errors) {
        var summary = ErrorSummary.of("There is a problem");
        for (var error : errors.all()) {
            summary = summary.error(error.message(), error.id());
        }
        return summary;
    }

    static NotificationBanner banner(Notice notice) {
        return notice.isDone() ? NotificationBanner.success(notice.words()) : NotificationBanner.of(notice.words());
    }

}
