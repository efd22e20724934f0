/// Tests of the made-up council.
@NullMarked
package org.dueregard.app.sample;

import org.jspecify.annotations.NullMarked;
