package org.dueregard.app.web;

import java.util.List;

/// What a person reads when something went wrong, and where to go from there.
///
/// @param title what happened
/// @param sentences what it means and what to do
/// @param ownFault whether it is the system's fault rather than the address's or the person's
record ErrorPage(String title, List<String> sentences, boolean ownFault) {

    ErrorPage {
        sentences = List.copyOf(sentences);
    }

    /// The page for an HTTP status.
    ///
    /// @param largestFile as people read it, such as "20 MB"
    static ErrorPage of(int status, String largestFile) {
        return switch (status) {
            case 404, 410 -> theirs("Page not found", "If you typed the address, check that it is right.",
                    "If you followed a link, what it led to has been moved or taken away.");
            case 401, 403 -> theirs("You cannot do this",
                    "Your role does not include it. If you need it for your work, ask an administrator in your council: "
                            + "they can give you the role.",
                    "If you sent something that you could send before, the page was open for too long. Go back, load it "
                            + "again and try once more.");
            case 413 -> theirs("The file is too large", "A file can be up to " + largestFile + ".",
                    "Word files are often large because of their pictures: save a copy without them and choose that.");
            case 429 -> theirs("Too many attempts", "Wait a few minutes, then try again.");
            case 503 -> ours("Not available just now", "We are working on it. Try again in a few minutes.");
            default -> (status >= 500) ? failure()
                    : theirs("We could not understand that", "Go back, load the page again and try once more.",
                            "If the page was open for a long time, you may have to sign in again.");
        };
    }

    private static ErrorPage failure() {
        return ours("Something went wrong on our side", "What you typed may not have been kept. Go back and try again.",
                "If it happens again, tell those who look after the system when it happened and what you were doing.");
    }

    private static ErrorPage theirs(String title, String... sentences) {
        return new ErrorPage(title, List.of(sentences), false);
    }

    private static ErrorPage ours(String title, String... sentences) {
        return new ErrorPage(title, List.of(sentences), true);
    }

}
