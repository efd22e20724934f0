/// Tests of the council's people, posts and permissions, and councils for everybody's tests.
@NullMarked
package org.dueregard.app.organisation;

import org.jspecify.annotations.NullMarked;
