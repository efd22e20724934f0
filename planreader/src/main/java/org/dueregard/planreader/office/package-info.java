/// Opens the documents of word processors other than today's Word: OpenDocument texts, Word before 2007 and rich text,
/// each taken apart into lines and tables. Knows nothing of plans.
@NullMarked
package org.dueregard.planreader.office;

import org.jspecify.annotations.NullMarked;
