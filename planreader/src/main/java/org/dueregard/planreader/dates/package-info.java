/// Understands the words of a deadline, English and Welsh: days, months, quarters, years, what comes again, and what is noted
/// beside it. Knows
/// nothing of plans.
@NullMarked
package org.dueregard.planreader.dates;

import org.jspecify.annotations.NullMarked;
