package org.dueregard.app.settings;

import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;

record SettingsPage(SignedIn by) {

    boolean maySeeAudit() {
        return this.by.may(Permission.READ_AUDIT);
    }

}
