package org.dueregard.app.signin;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Authority;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says for which council a request acts: on public pages the one in the address, whoever asks, else the one of
/// the person signed in. Reads anew who that is and what they may do, so that a role taken away, or having
/// left, counts from the next request on. Cost: one query.
final class ActingFilter extends OncePerRequestFilter {

    private static final Pattern PUBLIC = Pattern.compile("/public/([^/]+)(/.*)?");

    private final Authorities authorities;

    private final People people;

    ActingFilter(Authorities authorities, People people) {
        this.authorities = authorities;
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            act(request);
            chain.doFilter(request, response);
        }
        finally {
            ActingAuthority.clear();
        }
    }

    private void act(HttpServletRequest request) {
        Matcher matcher = PUBLIC.matcher(path(request));
        if (matcher.matches()) {
            this.authorities.findBySlug(matcher.group(1)).map(Authority::id).ifPresent(ActingAuthority::set);
            return;
        }
        holder().ifPresent((holder) -> actAs(holder, request));
    }

    private void actAs(AccountHolder holder, HttpServletRequest request) {
        ActingAuthority.set(holder.authority());
        Optional<SignedIn> signedIn = this.people.findSignedIn(holder.account());
        if (signedIn.isPresent()) {
            request.setAttribute(SignedInArgument.ATTRIBUTE, signedIn.get());
            return;
        }
        ActingAuthority.clear();
        SecurityContextHolder.clearContext();
        Optional.ofNullable(request.getSession(false)).ifPresent((session) -> session.invalidate());
    }

    private static Optional<AccountHolder> holder() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return (authentication != null && authentication.getPrincipal() instanceof AccountHolder holder)
                ? Optional.of(holder) : Optional.empty();
    }

    /// The address that was asked for, also while an error page is made for it.
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (failed instanceof String path) ? path : request.getRequestURI();
    }

}
