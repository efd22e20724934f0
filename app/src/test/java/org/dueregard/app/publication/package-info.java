/// Tests of what residents see.
@NullMarked
package org.dueregard.app.publication;

import org.jspecify.annotations.NullMarked;
