/// A made-up council, entered through the front doors only.
///
/// Owns no tables.
@NullMarked
@ApplicationModule(
        allowedDependencies = { "plan", "intake", "publication", "organisation", "signin", "database", "duty" })
package org.dueregard.app.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
