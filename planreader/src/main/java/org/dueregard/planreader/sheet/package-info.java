/// Opens spreadsheets of every kind and takes each sheet apart into lines and one table, each cell as it is shown, with
/// its fill and its address. What belongs to a sheet alone (hidden sheets, notes, errors, statuses kept on a sheet of
/// their own) is settled here. Knows nothing of plans.
@NullMarked
package org.dueregard.planreader.sheet;

import org.jspecify.annotations.NullMarked;
