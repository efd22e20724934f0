package org.dueregard.app.settings;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.dueregard.app.organisation.Committee;
import org.dueregard.app.organisation.Committees;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Saved;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CommitteeController {

    private static final String ADDRESS = "/settings/committees";

    private static final String TAKEN = "There is a committee with this name already";

    private final Committees committees;

    CommitteeController(Committees committees) {
        this.committees = committees;
    }

    @GetMapping(ADDRESS)
    String list(SignedIn by, Model model) {
        return list("", FormErrors.none(), by, model);
    }

    @PostMapping(ADDRESS)
    String add(@Valid @ModelAttribute("form") NamedForm form, BindingResult binding, SignedIn by, Model model,
            RedirectAttributes redirect) {
        by.require(Permission.EDIT_ORGANISATION);
        FormErrors errors = FormErrors.from(binding);
        if (!errors.any() && this.committees.add(form.name(), by) instanceof Saved.Taken) {
            errors = errors.with("name", TAKEN);
        }
        if (errors.any()) {
            return list(form.name(), errors, by, model);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Added " + form.name() + "."));
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(@PathVariable("id") UUID id, SignedIn by, Model model) {
        Committee committee = this.committees.get(id, by);
        return one(committee, committee.name(), FormErrors.none(), by, model);
    }

    @PostMapping(ADDRESS + "/{id}")
    String rename(@PathVariable("id") UUID id, @Valid @ModelAttribute("form") NamedForm form, BindingResult binding,
            SignedIn by, Model model, RedirectAttributes redirect) {
        by.require(Permission.EDIT_ORGANISATION);
        FormErrors errors = FormErrors.from(binding);
        if (!errors.any() && this.committees.rename(id, form.name(), by) instanceof Saved.Taken) {
            errors = errors.with("name", TAKEN);
        }
        if (errors.any()) {
            return one(this.committees.get(id, by), form.name(), errors, by, model);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Saved."));
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/{id}/close")
    String close(@PathVariable("id") UUID id, SignedIn by, RedirectAttributes redirect) {
        this.committees.close(id, by);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Closed. It stays in the history."));
        return "redirect:" + ADDRESS;
    }

    private String list(String typed, FormErrors errors, SignedIn by, Model model) {
        List<NamedListPage.Item> items = this.committees.list(by)
            .stream()
            .map((one) -> new NamedListPage.Item(one.id(), one.name(), one.closed()))
            .toList();
        model.addAttribute("page", new NamedListPage("Committees", "committee", ADDRESS, items,
                by.may(Permission.EDIT_ORGANISATION), typed, errors));
        return "settings/namedList";
    }

    private static String one(Committee committee, String typed, FormErrors errors, SignedIn by, Model model) {
        model.addAttribute("page", new NamedPage("Committees", "committee", ADDRESS, committee.id(), committee.name(),
                committee.closed(), by.may(Permission.EDIT_ORGANISATION), typed, errors));
        return "settings/named";
    }

}
