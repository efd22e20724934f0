/// The council: its services, posts, people and committees, who may do what, and how they sign in.
///
/// Owns the tables `organisation_…`. Leaves what people are responsible for to the capabilities.
@NullMarked
@ApplicationModule(allowedDependencies = { "audit", "database", "web", "web::components", "duty" })
package org.dueregard.app.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
