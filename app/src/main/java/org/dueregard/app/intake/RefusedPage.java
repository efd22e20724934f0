package org.dueregard.app.intake;

/// A file that could not be read, and what to do instead.
record RefusedPage(String name, String href, String takenIn, String reason) {

    static RefusedPage of(Import one) {
        String reason = one.refusal();
        return new RefusedPage(one.fileName(), ImportPages.href(one), ImportPages.takenIn(one),
                (reason != null) ? reason : "");
    }

}
