/// Equality objectives and the actions that follow: deadlines as said, responsible officers, progress.
///
/// Owns the tables `plan_…`. Leaves reading files to intake and the public pages to publication.
@NullMarked
@ApplicationModule(allowedDependencies = { "organisation", "audit", "web", "web::components", "duty", "database" })
package org.dueregard.app.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
