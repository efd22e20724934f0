package org.dueregard.app.settings;

import java.util.UUID;

import jakarta.validation.Valid;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Person;
import org.dueregard.app.organisation.PersonId;
import org.dueregard.app.organisation.Saved;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.signin.Passwords;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PersonController {

    private static final String ADDRESS = "/settings/people";

    private static final String LINK = "link";

    private final People people;

    private final Passwords passwords;

    private final String site;

    PersonController(People people, Passwords passwords, @Value("${dueregard.base-url}") String site) {
        this.people = people;
        this.passwords = passwords;
        this.site = site;
    }

    @GetMapping(ADDRESS)
    String list(SignedIn by, Model model) {
        model.addAttribute("page", new PeoplePage(this.people.list(by), by.may(Permission.MANAGE_PEOPLE)));
        return "settings/people";
    }

    @GetMapping(ADDRESS + "/new")
    String adding(SignedIn by, Model model) {
        by.require(Permission.MANAGE_PEOPLE);
        return show(null, PersonForm.empty(), FormErrors.none(), by, model);
    }

    @PostMapping(ADDRESS)
    String add(@Valid @ModelAttribute("form") PersonForm form, BindingResult binding, SignedIn by, Model model,
            RedirectAttributes redirect) {
        by.require(Permission.MANAGE_PEOPLE);
        FormErrors errors = FormErrors.from(binding);
        if (errors.any()) {
            return show(null, form, errors, by, model);
        }
        Saved saved = this.people.add(form.newPerson(), by);
        if (saved instanceof Saved.Done(UUID id)) {
            redirect.addFlashAttribute(LINK, this.passwords.link(new PersonId(id), by));
            return done(id, "Added " + form.name() + ".", redirect);
        }
        return show(null, form, refusal(saved), by, model);
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(@PathVariable("id") UUID id, SignedIn by, Model model) {
        by.require(Permission.MANAGE_PEOPLE);
        Person person = this.people.get(new PersonId(id), by);
        return show(person, PersonForm.of(person), FormErrors.none(), by, model);
    }

    @PostMapping(ADDRESS + "/{id}")
    String change(@PathVariable("id") UUID id, @Valid @ModelAttribute("form") PersonForm form, BindingResult binding,
            SignedIn by, Model model, RedirectAttributes redirect) {
        by.require(Permission.MANAGE_PEOPLE);
        PersonId person = new PersonId(id);
        FormErrors errors = FormErrors.from(binding);
        if (!errors.any()) {
            errors = refusal(this.people.change(person, form.newPerson(), form.version(), by));
        }
        return errors.any() ? show(this.people.get(person, by), form, errors, by, model) : done(id, "Saved.", redirect);
    }

    @PostMapping(ADDRESS + "/{id}/link")
    String link(@PathVariable("id") UUID id, SignedIn by, RedirectAttributes redirect) {
        redirect.addFlashAttribute(LINK, this.passwords.link(new PersonId(id), by));
        return "redirect:" + ADDRESS + "/" + id;
    }

    @PostMapping(ADDRESS + "/{id}/leave")
    String leave(@PathVariable("id") UUID id, SignedIn by, Model model, RedirectAttributes redirect) {
        Saved saved = this.people.leave(new PersonId(id), by);
        if (saved instanceof Saved.Done) {
            return done(id, "Marked as left. They cannot sign in any more.", redirect);
        }
        Person person = this.people.get(new PersonId(id), by);
        return show(person, PersonForm.of(person), refusal(saved), by, model);
    }

    @PostMapping(ADDRESS + "/{id}/back")
    String comeBack(@PathVariable("id") UUID id, SignedIn by, RedirectAttributes redirect) {
        this.people.comeBack(new PersonId(id), by);
        return done(id, "Marked as back. Check their roles.", redirect);
    }

    private String show(@Nullable Person person, PersonForm form, FormErrors errors, SignedIn by, Model model) {
        boolean hasPassword = person != null && this.passwords.has(person.id(), by);
        String link = (model.getAttribute(LINK) instanceof String path) ? this.site + path : null;
        model.addAttribute("page", new PersonPage(person, form, errors, hasPassword, link));
        return "settings/person";
    }

    private static FormErrors refusal(Saved saved) {
        return switch (saved) {
            case Saved.Done done -> FormErrors.none();
            case Saved.Taken taken ->
                FormErrors.none().with("email", "Somebody signs in with this email address already");
            case Saved.ChangedMeanwhile changed -> FormErrors.none()
                .with("name",
                        "Somebody else changed this person meanwhile. Open the page again to see what, then save");
            case Saved.LastAdministrator last ->
                FormErrors.none().with("roles", "Make somebody else an administrator first: this is the only one");
        };
    }

    private static String done(UUID id, String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(words));
        return "redirect:" + ADDRESS + "/" + id;
    }

}
