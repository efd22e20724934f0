package org.dueregard.app.settings;

import org.dueregard.app.organisation.Authority;
import org.dueregard.app.web.FormErrors;

record CouncilPage(Authority council, CouncilForm form, FormErrors errors, boolean mayEdit) {
}
