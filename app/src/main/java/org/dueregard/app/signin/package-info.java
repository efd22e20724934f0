/// How people get in: passwords, one-time links, the first administrator, sessions, and for which council a
/// request acts.
///
/// Owns the tables `signin_…`. Leaves who people are and what they may do to organisation.
@NullMarked
@ApplicationModule(allowedDependencies = { "organisation", "audit", "database", "web", "web::components", "duty" })
package org.dueregard.app.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
