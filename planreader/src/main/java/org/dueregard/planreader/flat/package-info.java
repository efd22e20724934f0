/// A table whose layout is gone: finds for each of its lines the cells that it belongs to. Knows which columns there
/// are and what words look like; what the cells mean for a plan is the grammar's.
@NullMarked
package org.dueregard.planreader.flat;

import org.jspecify.annotations.NullMarked;
