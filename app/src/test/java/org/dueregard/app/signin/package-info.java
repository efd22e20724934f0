/// Tests of signing in, and the way for everybody's page tests to be signed in.
@NullMarked
package org.dueregard.app.signin;

import org.jspecify.annotations.NullMarked;
