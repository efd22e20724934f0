/// Plans written and changed by hand: sections, objectives, actions, their order, closing, and who is meant by a name.
///
/// Owns no tables; the plan itself and its rules are plan's.
@NullMarked
@ApplicationModule(allowedDependencies = { "plan", "organisation", "web", "web::components", "duty" })
package org.dueregard.app.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
