/// Finds lines, tables, rows and cells on the pages of a PDF. A page is first taken apart into words, rules and filled
/// areas, each with its box; everything after that is geometry. How lines make rows and paragraphs is public, since lines of text
/// do so too.
@NullMarked
package org.dueregard.planreader.pdf;

import org.jspecify.annotations.NullMarked;
