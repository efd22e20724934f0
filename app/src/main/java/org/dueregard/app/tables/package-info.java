/// Count tables made safe to publish: handed over, protected beside the requests, looked at, taken away as files.
///
/// Owns the tables `tables_…`. Keeps what came out and never what was handed over; protecting itself is the matter of the
/// library sdc.
@NullMarked
@ApplicationModule(allowedDependencies = { "organisation", "audit", "web", "web::components", "database" })
package org.dueregard.app.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
