package org.dueregard.app.settings;

import java.io.IOException;
import java.util.Optional;

import jakarta.validation.Valid;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.organisation.Logo;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Saved;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CouncilController {

    private static final String ADDRESS = "/settings/council";

    private final Authorities authorities;

    CouncilController(Authorities authorities) {
        this.authorities = authorities;
    }

    @GetMapping(ADDRESS)
    String page(SignedIn by, Model model) {
        by.require(Permission.READ_ORGANISATION);
        return show(CouncilForm.of(council()), FormErrors.none(), by, model);
    }

    @PostMapping(ADDRESS)
    String change(@Valid @ModelAttribute("form") CouncilForm form, BindingResult binding, SignedIn by, Model model,
            RedirectAttributes redirect) {
        by.require(Permission.EDIT_SETTINGS);
        FormErrors errors = form.colourErrors(FormErrors.from(binding));
        if (!errors.any() && this.authorities.change(form.changed(council()), by) instanceof Saved.ChangedMeanwhile) {
            errors = errors.with("name",
                    "Somebody else changed the settings meanwhile. Open the page again to see what, then save");
        }
        if (errors.any()) {
            return show(form, errors.inOrder("name", "nation", "colour", "contactName", "contactEmail"), by, model);
        }
        return done("Saved.", redirect);
    }

    @PostMapping(ADDRESS + "/logo")
    String logo(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, SignedIn by, Model model,
            RedirectAttributes redirect) throws IOException {
        by.require(Permission.EDIT_SETTINGS);
        Optional<Logo> logo = (file != null) ? LogoCheck.read(file.getBytes()) : Optional.empty();
        if (logo.isEmpty()) {
            FormErrors errors = FormErrors.none()
                .with("file",
                        "Choose a PNG, a JPEG, or an SVG that only draws (no scripts or links), of at most 200 kB");
            return show(CouncilForm.of(council()), errors, by, model);
        }
        this.authorities.changeLogo(logo.get(), by);
        return done("The logo is changed.", redirect);
    }

    @PostMapping(ADDRESS + "/logo/remove")
    String removeLogo(SignedIn by, RedirectAttributes redirect) {
        this.authorities.removeLogo(by);
        return done("The logo is removed. Pages show the council's name.", redirect);
    }

    private Authority council() {
        return this.authorities.current().orElseThrow();
    }

    private String show(CouncilForm form, FormErrors errors, SignedIn by, Model model) {
        model.addAttribute("page", new CouncilPage(council(), form, errors, by.may(Permission.EDIT_SETTINGS)));
        return "settings/council";
    }

    private static String done(String words, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(words));
        return "redirect:" + ADDRESS;
    }

}
