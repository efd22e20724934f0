package org.dueregard.app.home;

import java.util.List;

import org.dueregard.app.organisation.Authorities;

/// The councils of this installation.
record CouncilsPage(List<Authorities.Listed> councils) {

    CouncilsPage {
        councils = List.copyOf(councils);
    }

}
