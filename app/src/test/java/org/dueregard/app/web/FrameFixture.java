package org.dueregard.app.web;

import java.util.List;

/// Frames for tests, of an invented council.
public final class FrameFixture {

    private FrameFixture() {
    }

    /// An officer at work.
    public static Frame inside() {
        return new Frame("Aldermere Council", new Frame.Person("Priya Shah", "Head of Equality"),
                List.of(new Frame.Item("My work", "/work", false), new Frame.Item("Plan", "/plan", true),
                        new Frame.Item("Publish", "/publish", false), new Frame.Item("Settings", "/settings", false)),
                new Frame.Csrf("_csrf", "token"), null, "1", null);
    }

    /// A resident who reads.
    public static Frame outside() {
        return new Frame("Aldermere Council", null,
                List.of(new Frame.Item("Objectives", "/public", true),
                        new Frame.Item("Progress", "/public/progress", false),
                        new Frame.Item("Contact", "/public/contact", false)),
                null, null, "1", null);
    }

}
