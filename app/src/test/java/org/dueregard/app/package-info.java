/// Tests of the application as a whole.
@NullMarked
package org.dueregard.app;

import org.jspecify.annotations.NullMarked;
