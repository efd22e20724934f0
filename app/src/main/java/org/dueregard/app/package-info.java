/// The web application: what starts it, and nothing else.
@NullMarked
package org.dueregard.app;

import org.jspecify.annotations.NullMarked;
