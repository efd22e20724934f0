/// The council's own pages: its name, colour and logo, services, posts, people, roles, the audit trail, and the
/// frame around every page.
///
/// Owns no tables. Leaves every change to the front doors of organisation and signin.
@NullMarked
@ApplicationModule(
        allowedDependencies = { "organisation", "signin", "audit", "database", "web", "web::components", "duty" })
package org.dueregard.app.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
