/// What words of a plan mean by themselves, whatever stands around them: names of owners and what their initials stand
/// for, measures, ratings, characteristics, and the verbs that actions begin with. Knows nothing of tables.
@NullMarked
package org.dueregard.planreader.words;

import org.jspecify.annotations.NullMarked;
