package org.dueregard.app.signin;

import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    @GetMapping("/sign-in")
    String page(@RequestParam(name = "signed-out", required = false) @Nullable String signedOut, Model model) {
        Notice notice = (signedOut != null) ? Notice.done("You are signed out.") : null;
        model.addAttribute("page", new SignInPage("", FormErrors.none(), notice));
        return "signin/signIn";
    }

    /// Where Spring Security forwards to when it refused.
    @PostMapping("/sign-in/refused")
    String refused(@RequestParam(defaultValue = "") String email,
            @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable Exception why,
            Model model) {
        String message = (why instanceof TooManyAttempts many)
                ? "There were too many attempts. Wait " + many.words() + " and try again"
                : "Check the email address and the password: one of them is not right";
        model.addAttribute("page", new SignInPage(email, FormErrors.none().with("email", message), null));
        return "signin/signIn";
    }

}
