package org.dueregard.app.signin;

import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Frame;
import org.dueregard.app.web.Notice;
import org.jspecify.annotations.Nullable;

record SignInPage(String email, FormErrors errors, @Nullable Notice notice) {

    Frame in(Frame frame) {
        return (this.notice != null) ? frame.notice(this.notice) : frame;
    }

}
