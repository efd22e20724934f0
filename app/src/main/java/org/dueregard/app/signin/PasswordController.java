package org.dueregard.app.signin;

import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PasswordController {

    private final Passwords passwords;

    PasswordController(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/password")
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        return show(token, FormErrors.none(), model);
    }

    @PostMapping("/password")
    String set(@RequestParam String token, @RequestParam(defaultValue = "") String password, Model model,
            RedirectAttributes redirect) {
        return switch (this.passwords.redeem(new Secret(token), password)) {
            case Passwords.Redeemed.Done() -> {
                redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Your password is set. Sign in with it."));
                yield "redirect:/sign-in";
            }
            case Passwords.Redeemed.Refused(String why) -> show(token, FormErrors.none().with("password", why), model);
            case Passwords.Redeemed.NoLonger() -> "signin/linkNoLonger";
        };
    }

    private String show(String token, FormErrors errors, Model model) {
        return this.passwords.findByLink(new Secret(token)).map(SignedIn::name).map((name) -> {
            model.addAttribute("page", new PasswordPage(token, name, errors));
            return "signin/password";
        }).orElse("signin/linkNoLonger");
    }

}
