/// The grammar of plans: which blocks of a document are headings, objectives, actions and their values, and which
/// are none of them. Knows nothing of files.
@NullMarked
package org.dueregard.planreader.grammar;

import org.jspecify.annotations.NullMarked;
