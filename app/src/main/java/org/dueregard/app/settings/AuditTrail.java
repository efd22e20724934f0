package org.dueregard.app.settings;

import java.util.List;

import org.dueregard.app.audit.AuditEntry;
import org.dueregard.app.audit.AuditFilter;
import org.dueregard.app.audit.Audits;
import org.dueregard.app.audit.Verification;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.springframework.stereotype.Component;

/// The audit trail for those who may read it.
@Component
class AuditTrail {

    private final Audits audits;

    AuditTrail(Audits audits) {
        this.audits = audits;
    }

    List<AuditEntry> find(AuditFilter filter, int limit, long offset, SignedIn by) {
        by.require(Permission.READ_AUDIT);
        return this.audits.find(filter, limit, offset);
    }

    long count(AuditFilter filter, SignedIn by) {
        by.require(Permission.READ_AUDIT);
        return this.audits.count(filter);
    }

    List<String> acts(SignedIn by) {
        by.require(Permission.READ_AUDIT);
        return this.audits.acts();
    }

    List<String> subjectTypes(SignedIn by) {
        by.require(Permission.READ_AUDIT);
        return this.audits.subjectTypes();
    }

    Verification verify(SignedIn by) {
        by.require(Permission.READ_AUDIT);
        return this.audits.verify(by.authority());
    }

}
