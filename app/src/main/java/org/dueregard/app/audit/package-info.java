/// Who did what, when, on what evidence: append-only and hash-chained.
///
/// Owns the table `audit_entry`. Leaves what is worth an entry to the front doors.
@NullMarked
@ApplicationModule(allowedDependencies = { "database" })
package org.dueregard.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
