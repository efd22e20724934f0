/// The cells of a set of tables and how they hang together: codes, margins, sums, and how they are named and laid out.
/// Holds no counts.
@NullMarked
package org.dueregard.sdc.cells;

import org.jspecify.annotations.NullMarked;
