/// The law's words as plain types. No Spring, no tables.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dueregard.app.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
