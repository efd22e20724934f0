package org.dueregard.app.web;

import org.dueregard.app.web.components.ErrorSummary;
import org.dueregard.app.web.components.NotificationBanner;
import org.dueregard.app.web.components.ServiceNavigation;

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

    static ServiceNavigation navigation(Frame frame) {
        return ServiceNavigation.of(frame.navigation()
            .stream()
            .map((item) -> ServiceNavigation.Item.of(item.label(), item.href(), item.current()))
            .toList());
    }

    static NotificationBanner banner(Notice notice) {
        return notice.isDone() ? NotificationBanner.success(notice.words()) : NotificationBanner.of(notice.words());
    }

}
