@NullMarked
package org.dueregard.app.writing;

import org.jspecify.annotations.NullMarked;
