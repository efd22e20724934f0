/// What somebody can work out from what is published: bounds, sums and linear programmes over numbered cells. Shares no
/// code with the algorithms that protect.
@NullMarked
package org.dueregard.sdc.attack;

import org.jspecify.annotations.NullMarked;
