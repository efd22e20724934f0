package org.dueregard.app.publication;

import java.util.List;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.web.Frame;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// Acts for the council that a public address names, whoever is signed in, and frames its pages.
@ControllerAdvice(assignableTypes = { PublicController.class, PublicContactController.class })
class PublicCouncil {

    private final Authorities authorities;

    private final PublishedPlans plans;

    PublicCouncil(Authorities authorities, PublishedPlans plans) {
        this.authorities = authorities;
        this.plans = plans;
    }

    /// Does the work for the council of this name.
    ///
    /// @throws NoSuchPublication where there is none
    <T> T actFor(String slug, Function<Authority, T> work) {
        Authority authority = this.authorities.findBySlug(slug).orElseThrow(NoSuchPublication::new);
        return ActingAuthority.call(authority.id(), () -> work.apply(authority));
    }

    @ModelAttribute
    void frame(@ModelAttribute(name = "frame", binding = false) Frame around, @PathVariable String slug,
            HttpServletRequest request, Model model) {
        model.addAttribute("frame", frame(around, slug, request.getRequestURI(), this.plans.newestAddress(slug)));
    }

    /// The public frame: nothing of the inside, and nobody's session.
    ///
    /// @param around the frame that pages have else: the council's name and looks are
    /// taken from it
    /// @param path the address of the page
    /// @param newest the address of the newest published plan; "" where there is none
    static Frame frame(Frame around, String slug, String path, String newest) {
        String home = PublishedAddress.council(slug);
        boolean progress = path.endsWith("/progress");
        boolean contact = path.endsWith("/contact") || path.endsWith("/other-formats");
        boolean about = path.endsWith("/accessibility") || path.endsWith("/privacy");
        Frame.Item objectives = new Frame.Item("Objectives", home, !(progress || contact || about));
        Frame.Item talk = new Frame.Item("Contact", home + "/contact", contact);
        List<Frame.Item> items = newest.isEmpty() ? List.of(objectives, talk)
                : List.of(objectives, new Frame.Item("Progress", newest + "/progress", progress), talk);
        return new Frame(around.council(), null, items, null, around.logo(), around.version(), null, around.invented());
    }

}
