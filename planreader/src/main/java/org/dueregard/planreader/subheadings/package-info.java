/// Plans whose labels are sub-headings: `What we will do`, `Who will lead` and `Timescale` stand on lines of their own,
/// their values in the lines below them, again for each objective. Finds them and what stands below; what a draft of an
/// objective is, the grammar knows.
@NullMarked
package org.dueregard.planreader.subheadings;

import org.jspecify.annotations.NullMarked;
