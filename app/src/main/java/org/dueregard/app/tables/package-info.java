/// Count tables made safe to publish: handed over, protected beside the requests, looked at, taken away as files.
///
/// Owns the tables `tables_…`. Keeps what came out and never what was handed over; protecting itself is the matter of the
/// library sdc, in a process of its own that `reading` starts.
@NullMarked
@ApplicationModule(allowedDependencies = { "organisation", "audit", "web", "web::components", "database", "reading" })
package org.dueregard.app.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
