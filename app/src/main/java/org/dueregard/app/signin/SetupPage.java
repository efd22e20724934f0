package org.dueregard.app.signin;

import org.dueregard.app.web.FormErrors;

record SetupPage(SetupForm form, FormErrors errors) {
}
