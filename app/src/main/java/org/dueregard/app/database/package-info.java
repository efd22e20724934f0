/// The database: a PostgreSQL of our own where none is given, and connections that say for
/// which authority they act.
///
/// Owns no table but those of the sessions (`spring_session`), whose SQL is Spring Session's.
/// Leaves every other table to the module whose prefix it bears, and what may be seen to
/// the policies that `protect_table` gives each table.
@NullMarked
package org.dueregard.app.database;

import org.jspecify.annotations.NullMarked;
