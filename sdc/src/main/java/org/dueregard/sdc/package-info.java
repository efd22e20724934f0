/// Statistical disclosure control of count tables: what is hidden in a set of tables so that nobody can be found in
/// them, with the proof beside it. The one package that others see.
@NullMarked
package org.dueregard.sdc;

import org.jspecify.annotations.NullMarked;
