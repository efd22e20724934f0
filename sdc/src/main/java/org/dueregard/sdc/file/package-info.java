/// Files as they come: CSV, plain or packed, and JSON. Knows their letters, not what they mean; own and small because
/// this library runs on the JDK alone (docs/decisions/0012).
@NullMarked
package org.dueregard.sdc.file;

import org.jspecify.annotations.NullMarked;
