package org.dueregard.app.publication;

import org.dueregard.app.organisation.Authority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The public pages about the council's site itself: whom to ask, other formats, accessibility, privacy.
@Controller
@RequestMapping("/public/{slug}")
class PublicContactController {

    private final PublicCouncil council;

    PublicContactController(PublicCouncil council) {
        this.council = council;
    }

    @GetMapping("/contact")
    ModelAndView contact(@PathVariable String slug) {
        return page(slug, "publication/public-contact", "");
    }

    @GetMapping("/other-formats")
    ModelAndView otherFormats(@PathVariable String slug, @RequestParam(defaultValue = "") String page) {
        boolean known = page.matches("/public/[a-z0-9-]+/plans(/[a-z]+|/\\d+)*") && page.startsWith("/public/" + slug);
        return page(slug, "publication/public-formats", known ? page : "");
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility(@PathVariable String slug) {
        return page(slug, "publication/public-accessibility", "");
    }

    @GetMapping("/privacy")
    ModelAndView privacy(@PathVariable String slug) {
        return page(slug, "publication/public-privacy", "");
    }

    private ModelAndView page(String slug, String view, String about) {
        return this.council.actFor(slug, (authority) -> {
            Authority.Contact contact = authority.contact();
            ModelAndView model = new ModelAndView(view);
            model.addObject("page", new PublishedContactPage(slug, authority.name(), contact.name(), contact.email(),
                    contact.telephone(), about));
            return model;
        });
    }

}
