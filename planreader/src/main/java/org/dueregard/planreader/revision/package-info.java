/// Finds what is the same in two readings of a plan and what changed between them. Internal: [PlanRevision] is its
/// front door.
@NullMarked
package org.dueregard.planreader.revision;

import org.dueregard.planreader.PlanRevision;
import org.jspecify.annotations.NullMarked;
