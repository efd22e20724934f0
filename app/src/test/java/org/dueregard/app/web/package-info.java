/// Shows that pages look and read as they should.
@NullMarked
package org.dueregard.app.web;

import org.jspecify.annotations.NullMarked;
