/// A newer file of a plan that is there already: what changed, accepted or refused change by change.
///
/// Owns only what is ticked and not yet made: the file is kept by intake, the plan by plan.
@NullMarked
@ApplicationModule(allowedDependencies = { "intake", "plan", "organisation", "web", "web::components" })
package org.dueregard.app.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
