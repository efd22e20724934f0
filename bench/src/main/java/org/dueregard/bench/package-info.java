/// Figures side by side: each class with a main method is one comparison, described in bench/README.md.
@NullMarked
package org.dueregard.bench;

import org.jspecify.annotations.NullMarked;
