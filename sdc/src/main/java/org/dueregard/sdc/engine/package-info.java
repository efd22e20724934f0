/// The algorithms, on numbered cells and the sums that tie them. Knows nothing of categories, files or words.
@NullMarked
package org.dueregard.sdc.engine;

import org.jspecify.annotations.NullMarked;
