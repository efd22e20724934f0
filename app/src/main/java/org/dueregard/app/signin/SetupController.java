package org.dueregard.app.signin;

import java.util.Optional;

import jakarta.validation.Valid;
import org.dueregard.app.organisation.NewAuthority;
import org.dueregard.app.organisation.NewPerson;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SetupController {

    private final Setup setup;

    SetupController(Setup setup) {
        this.setup = setup;
    }

    @GetMapping("/setup")
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        return this.setup.isOffered(new Secret(token)) ? show(SetupForm.empty(token), FormErrors.none(), model)
                : "signin/linkNoLonger";
    }

    @PostMapping("/setup")
    String found(@Valid @ModelAttribute("form") SetupForm form, BindingResult binding, Model model,
            RedirectAttributes redirect) {
        Secret secret = new Secret(form.token());
        if (!this.setup.isOffered(secret)) {
            return "signin/linkNoLonger";
        }
        FormErrors errors = FormErrors.from(binding);
        NewAuthority council = form.newAuthority();
        NewPerson administrator = form.newPerson();
        Optional<String> refusal = this.setup.refusal(form.password(), council, administrator);
        if (refusal.isPresent() && errors.of("password") == null) {
            errors = errors.with("password", refusal.get());
        }
        if (errors.any()) {
            return show(form, errors.inOrder("council", "slug", "nation", "name", "email", "password"), model);
        }
        if (!this.setup.found(secret, council, administrator, form.password())) {
            return "signin/linkNoLonger";
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE,
                Notice.done(council.name() + " is set up. Sign in with your email address and password."));
        return "redirect:/sign-in";
    }

    private static String show(SetupForm form, FormErrors errors, Model model) {
        model.addAttribute("page", new SetupPage(form, errors));
        return "signin/setup";
    }

}
