package org.dueregard.app.tables;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says on the page itself that data are too large. It stands before everything else, because whatever reads a form that
/// is too large first says something that helps nobody.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TableUploadLimit extends OncePerRequestFilter {

    static final String TOO_LARGE = "too-large";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isUpload = request.getMethod().equals("POST") && request.getServletPath().equals("/tables");
        if (isUpload && request.getContentLengthLong() > HandedOver.LIMIT + HandedOver.SPECIFICATION_LIMIT
                + HandedOver.EARLIER_LIMIT) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/tables/new?refused=" + TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

}
