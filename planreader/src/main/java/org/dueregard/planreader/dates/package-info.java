/// Understands the words of a deadline, English and Welsh: days, months, quarters, years, and what comes again. Knows
/// nothing of plans.
@NullMarked
package org.dueregard.planreader.dates;

import org.jspecify.annotations.NullMarked;
