@NullMarked
package org.dueregard.app.plan;

import org.jspecify.annotations.NullMarked;
