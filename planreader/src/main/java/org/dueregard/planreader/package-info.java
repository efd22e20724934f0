/// Reads an equality action plan out of the file that a council already has.
@NullMarked
package org.dueregard.planreader;

import org.jspecify.annotations.NullMarked;
