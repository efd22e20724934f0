/// Understands the words of a deadline, English and Welsh: days, months, quarters, years, what comes again, and what is noted
/// beside it; and what relative ones count from, where a document says it. Knows nothing of tables and lists.
@NullMarked
package org.dueregard.planreader.dates;

import org.jspecify.annotations.NullMarked;
