/// Sets of tables of many shapes, drawn by seed, and an audit of what becomes of them that reads only the files which
/// anybody would: the specification, the data and the CSV. Shares no code with the library.
@NullMarked
package org.dueregard.sdc.shapes;

import org.jspecify.annotations.NullMarked;
