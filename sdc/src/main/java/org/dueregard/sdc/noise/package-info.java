/// Changes counts a little instead of hiding some: rounding, and noise by cell keys. Over numbered cells.
@NullMarked
package org.dueregard.sdc.noise;

import org.jspecify.annotations.NullMarked;
