/// Opens web pages, whole or copied, and Markdown, and takes them apart into lines and tables. What a page has around
/// its words (the way through the site, banners, lists of contents) is left out, with the reason. Knows nothing of plans.
@NullMarked
package org.dueregard.planreader.web;

import org.jspecify.annotations.NullMarked;
