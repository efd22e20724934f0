package org.dueregard.app.settings;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.dueregard.app.organisation.CouncilService;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Saved;
import org.dueregard.app.organisation.ServiceId;
import org.dueregard.app.organisation.Services;
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
class ServiceController {

    private static final String ADDRESS = "/settings/services";

    private static final String TAKEN = "There is a service with this name already";

    private final Services services;

    ServiceController(Services services) {
        this.services = services;
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
        if (!errors.any() && this.services.add(form.name(), by) instanceof Saved.Taken) {
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
        CouncilService service = this.services.get(new ServiceId(id), by);
        return one(service, service.name(), FormErrors.none(), by, model);
    }

    @PostMapping(ADDRESS + "/{id}")
    String rename(@PathVariable("id") UUID id, @Valid @ModelAttribute("form") NamedForm form, BindingResult binding,
            SignedIn by, Model model, RedirectAttributes redirect) {
        by.require(Permission.EDIT_ORGANISATION);
        ServiceId service = new ServiceId(id);
        FormErrors errors = FormErrors.from(binding);
        if (!errors.any() && this.services.rename(service, form.name(), by) instanceof Saved.Taken) {
            errors = errors.with("name", TAKEN);
        }
        if (errors.any()) {
            return one(this.services.get(service, by), form.name(), errors, by, model);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Saved."));
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/{id}/close")
    String close(@PathVariable("id") UUID id, SignedIn by, RedirectAttributes redirect) {
        this.services.close(new ServiceId(id), by);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Closed. It stays in the history."));
        return "redirect:" + ADDRESS;
    }

    private String list(String typed, FormErrors errors, SignedIn by, Model model) {
        List<NamedListPage.Item> items = this.services.list(by)
            .stream()
            .map((one) -> new NamedListPage.Item(one.id().value(), one.name(), one.closed()))
            .toList();
        model.addAttribute("page", new NamedListPage("Services", "service", ADDRESS, items,
                by.may(Permission.EDIT_ORGANISATION), typed, errors));
        return "settings/namedList";
    }

    private static String one(CouncilService service, String typed, FormErrors errors, SignedIn by, Model model) {
        model.addAttribute("page", new NamedPage("Services", "service", ADDRESS, service.id().value(), service.name(),
                service.closed(), by.may(Permission.EDIT_ORGANISATION), typed, errors));
        return "settings/named";
    }

}
