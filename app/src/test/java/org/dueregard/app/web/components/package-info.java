/// Holds the components against upstream's own fixtures.
@NullMarked
package org.dueregard.app.web.components;

import org.jspecify.annotations.NullMarked;
