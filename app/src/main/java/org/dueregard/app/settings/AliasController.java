package org.dueregard.app.settings;

import java.util.Optional;

import jakarta.validation.Valid;
import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.SignedIn;
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
class AliasController {

    private static final String ADDRESS = "/settings/aliases";

    private final Aliases aliases;

    AliasController(Aliases aliases) {
        this.aliases = aliases;
    }

    @GetMapping(ADDRESS)
    String list(SignedIn by, Model model) {
        return show("", "", FormErrors.none(), by, model);
    }

    @PostMapping(ADDRESS)
    String remember(@Valid @ModelAttribute("form") AliasForm form, BindingResult binding, SignedIn by, Model model,
            RedirectAttributes redirect) {
        by.require(Permission.EDIT_ORGANISATION);
        FormErrors errors = FormErrors.from(binding);
        Optional<Responsible> who = this.aliases.candidates(by)
            .stream()
            .filter((candidate) -> candidate.id().equals(form.means()))
            .findFirst();
        if (!errors.any() && who.isEmpty()) {
            errors = errors.with("means", "Choose who is meant");
        }
        if (errors.any()) {
            String means = who.map(Responsible::id).map(Object::toString).orElse("");
            return show(form.written(), means, errors.inOrder("written", "means"), by, model);
        }
        this.aliases.remember(form.written(), who.orElseThrow(), by);
        return done(form.written() + " means " + who.orElseThrow().label() + " from now on.", redirect);
    }

    @PostMapping(ADDRESS + "/forget")
    String forget(@RequestParam("written") String written, SignedIn by, RedirectAttributes redirect) {
        this.aliases.forget(written, by);
        return done(written + " means nobody from now on.", redirect);
    }

    private String show(String written, String means, FormErrors errors, SignedIn by, Model model) {
        model.addAttribute("page", new AliasesPage(this.aliases.list(by), this.aliases.candidates(by),
                by.may(Permission.EDIT_ORGANISATION), written, means, errors));
        return "settings/aliases";
    }

    private static String done(String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(words));
        return "redirect:" + ADDRESS;
    }

}
