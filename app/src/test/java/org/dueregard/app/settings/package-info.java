/// Tests of the settings' pages.
@NullMarked
package org.dueregard.app.settings;

import org.jspecify.annotations.NullMarked;
