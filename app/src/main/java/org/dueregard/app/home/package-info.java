/// The first page after sign-in, and where visitors without an address of their own land.
///
/// Owns no tables.
@NullMarked
@ApplicationModule(
        allowedDependencies = { "plan", "intake", "publication", "organisation", "web", "web::components", "duty" })
package org.dueregard.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
