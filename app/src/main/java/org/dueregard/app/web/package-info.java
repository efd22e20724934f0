/// What every page shares: its frame, its forms and their errors, dates and numbers as
/// people read them, the pages for what goes wrong, and the static files.
///
/// Owns no tables. Who is signed in and for which council is organisation's; the
/// components that pages are built of are in [org.dueregard.app.web.components].
@ApplicationModule(allowedDependencies = "duty")
@NullMarked
package org.dueregard.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
