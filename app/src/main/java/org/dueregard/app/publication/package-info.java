/// What of a plan was public when: numbered snapshots and the pages that residents read.
///
/// Owns the tables `publication_…`. Leaves the plan itself to plan.
@NullMarked
@ApplicationModule(
        allowedDependencies = { "plan", "organisation", "audit", "web", "web::components", "duty", "database" })
package org.dueregard.app.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
