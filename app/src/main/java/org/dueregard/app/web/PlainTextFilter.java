package org.dueregard.app.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes control characters out of what people send, all but line breaks and tabs.
///
/// Nobody types them: they come along when text is pasted from other programs, and are
/// seen on no page. PostgreSQL keeps no NUL at all, so that a form would otherwise be lost
/// with an error that its sender can do nothing about.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PlainTextFilter extends OncePerRequestFilter {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new PlainText(request), response);
    }

    static String plain(String sent) {
        return CONTROL.matcher(sent).replaceAll("");
    }

    /// Reads parameters only when asked, because reading them reads the body.
    private static final class PlainText extends HttpServletRequestWrapper {

        PlainText(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String sent = super.getParameter(name);
            return (sent != null) ? PlainTextFilter.plain(sent) : null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] sent = super.getParameterValues(name);
            return (sent != null) ? each(sent) : null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> plain = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, sent) -> plain.put(name, each(sent)));
            return plain;
        }

        private static String[] each(String[] sent) {
            return Arrays.stream(sent).map(PlainTextFilter::plain).toArray(String[]::new);
        }

    }

}
