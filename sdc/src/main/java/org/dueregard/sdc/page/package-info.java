/// Pages that show tables and reports to people, each whole in one file. Made of what the front door shows.
@NullMarked
package org.dueregard.sdc.page;

import org.jspecify.annotations.NullMarked;
