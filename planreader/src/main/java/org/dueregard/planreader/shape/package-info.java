/// Puts tables into the shape that the grammar of rows reads: one action and one date a row, where years, stages or steps
/// have columns of their own.
@NullMarked
package org.dueregard.planreader.shape;

import org.jspecify.annotations.NullMarked;
