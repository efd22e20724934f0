package org.dueregard.app.intake;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says on the page itself that a file is too large.
///
/// It stands before everything else, because whatever reads a form that is too large first, such as the check
/// that the form is ours, finds no form and says something that helps nobody.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    static final String TOO_LARGE = "too-large";

    /// What the rest of the form may add to the file.
    private static final int REST = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isUpload = request.getMethod().equals("POST") && request.getServletPath().equals("/imports");
        if (isUpload && request.getContentLengthLong() > PlanFile.LIMIT + REST) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/imports/new?refused=" + TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

}
