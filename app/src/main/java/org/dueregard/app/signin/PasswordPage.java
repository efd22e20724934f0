package org.dueregard.app.signin;

import org.dueregard.app.web.FormErrors;

record PasswordPage(String token, String name, FormErrors errors) {
}
