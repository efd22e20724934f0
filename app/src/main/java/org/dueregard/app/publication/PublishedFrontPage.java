package org.dueregard.app.publication;

import java.util.List;

/// A council's own public page.
///
/// @param invented whether the council is made up
record PublishedFrontPage(String slug, String council, boolean invented, List<PublishedPlanPage> plans,
        List<PublishedFound.Withdrawn> withdrawn) {

    PublishedFrontPage {
        plans = List.copyOf(plans);
        withdrawn = List.copyOf(withdrawn);
    }

}
