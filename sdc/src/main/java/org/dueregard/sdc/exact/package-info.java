/// Hides cells so that no unsafe one follows from what is published: the sums solved modulo a prime, and what counts are
/// because they are whole and not below the floor. Ranges and proofs by example it leaves to
/// [org.dueregard.sdc.engine], whose numbered cells and sums it uses.
@NullMarked
package org.dueregard.sdc.exact;

import org.jspecify.annotations.NullMarked;
