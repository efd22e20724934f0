package org.dueregard.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.web.Frame;
import org.dueregard.app.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Fills the frame of every page: the council's name and logo, who is signed in, where they may go.
@ControllerAdvice
class CouncilFrame {

    /// Forms for people who are not signed in yet. Elsewhere a visitor's page makes no
    /// session.
    private static final List<String> FORMS_FOR_EVERYBODY = List.of("/sign-in", "/sign-in/refused", "/setup",
            "/password");

    private final Authorities authorities;

    private final StyleVersion version;

    CouncilFrame(Authorities authorities, StyleVersion version) {
        this.authorities = authorities;
        this.version = version;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Optional<SignedIn> signedIn) {
        Optional<Authority> council = this.authorities.current().or(this::onlyOne);
        return new Frame(council.map(Authority::name).orElse(Frame.SERVICE),
                signedIn.map(CouncilFrame::person).orElse(null),
                signedIn.map((by) -> navigation(by, path(request))).orElse(List.of()), csrf(request, signedIn),
                council.map(CouncilFrame::logo).orElse(null), this.version.of(council), notice(request))
            .invented(council.map(Authority::invented).orElse(false));
    }

    /// Where an installation has one council, it is this one also for those who are not
    /// signed in.
    private Optional<Authority> onlyOne() {
        List<Authorities.Listed> all = this.authorities.all();
        return (all.size() == 1) ? this.authorities.findBySlug(all.getFirst().slug()) : Optional.empty();
    }

    private static Frame.Person person(SignedIn by) {
        return new Frame.Person(by.name(), by.office());
    }

    private static List<Frame.Item> navigation(SignedIn by, String path) {
        List<Frame.Item> items = new ArrayList<>();
        items.add(new Frame.Item("My work", "/", path.equals("/") || isAt(path, "/work")));
        add(items, by, Permission.READ_PLAN, new Frame.Item("Plan", "/plans",
                isAt(path, "/plans") || isAt(path, "/objectives") || isAt(path, "/actions")));
        add(items, by, Permission.IMPORT_PLAN, new Frame.Item("Import", "/imports", isAt(path, "/imports")));
        add(items, by, Permission.READ_PUBLICATIONS,
                new Frame.Item("Publish", "/publications", isAt(path, "/publications")));
        add(items, by, Permission.PROTECT_TABLES, new Frame.Item("Safe tables", "/tables", isAt(path, "/tables")));
        add(items, by, Permission.READ_ORGANISATION, new Frame.Item("Settings", "/settings", isAt(path, "/settings")));
        return items;
    }

    private static void add(List<Frame.Item> items, SignedIn by, Permission permission, Frame.Item item) {
        if (by.may(permission)) {
            items.add(item);
        }
    }

    private static boolean isAt(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    private static @Nullable String logo(Authority council) {
        return (council.logoMediaType() != null) ? "/public/" + council.slug() + "/logo?v=" + council.version() : null;
    }

    private static Frame.@Nullable Csrf csrf(HttpServletRequest request, Optional<SignedIn> signedIn) {
        boolean wanted = signedIn.isPresent() || FORMS_FOR_EVERYBODY.contains(request.getRequestURI());
        return (wanted && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)
                ? new Frame.Csrf(token.getParameterName(), token.getToken()) : null;
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return (flash != null && flash.get(Notice.ATTRIBUTE) instanceof Notice notice) ? notice : null;
    }

    /// The address that was asked for, also while an error page is made for it.
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (failed instanceof String path) ? path : request.getRequestURI();
    }

}
