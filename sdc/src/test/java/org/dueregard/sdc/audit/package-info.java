/// Attackers that share no code with the library: made for tests alone, and slow where slow is simple.
@NullMarked
package org.dueregard.sdc.audit;

import org.jspecify.annotations.NullMarked;
