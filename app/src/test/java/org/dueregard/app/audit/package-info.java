/// Tests of the audit trail.
@NullMarked
package org.dueregard.app.audit;

import org.jspecify.annotations.NullMarked;
