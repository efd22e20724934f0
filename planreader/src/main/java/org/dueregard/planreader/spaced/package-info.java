/// Finds tables in plain text whose columns are set apart by spaces, as programs write them that print the pages of a
/// PDF as text. Columns may stand elsewhere on each page, rows may go on over lines and pages.
@NullMarked
package org.dueregard.planreader.spaced;

import org.jspecify.annotations.NullMarked;
