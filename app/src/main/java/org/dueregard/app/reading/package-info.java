/// Reads files and makes pictures of their pages in a process of its own, so that no file takes the server down; other
/// packages have their own work on what came from outside done the same way.
///
/// Owns no tables. What a plan is, it leaves to the plan reader.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dueregard.app.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
