/// A plan's file on its way in: reading, what needs deciding, checking, adoption.
///
/// Owns the tables `intake_…`. Leaves the adopted plan to plan.
@NullMarked
@ApplicationModule(allowedDependencies = { "plan", "organisation", "audit", "web", "web::components", "duty",
        "database", "reading" })
package org.dueregard.app.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
