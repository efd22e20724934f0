/// Tests of the front page.
@NullMarked
package org.dueregard.app.home;

import org.jspecify.annotations.NullMarked;
