/// Finds what stands in a PDF and not on its pages: remarks, stamps, fields of forms that are not drawn, files attached
/// to it. None of it is part of the plan, and none of it is lost in silence.
@NullMarked
package org.dueregard.planreader.remarks;

import org.jspecify.annotations.NullMarked;
