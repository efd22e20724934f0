/// Opens files, Word documents and text alike, and takes them apart into blocks: lines and tables whose cells hold
/// paragraphs, list numbers and colours, each with its place. Knows nothing of plans.
@NullMarked
package org.dueregard.planreader.file;

import org.jspecify.annotations.NullMarked;
