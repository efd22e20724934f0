@NullMarked
package org.dueregard.app.intake;

import org.jspecify.annotations.NullMarked;
