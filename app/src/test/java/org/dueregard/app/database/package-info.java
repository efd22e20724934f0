/// The tests' database, and tests of what the database promises.
@NullMarked
package org.dueregard.app.database;

import org.jspecify.annotations.NullMarked;
