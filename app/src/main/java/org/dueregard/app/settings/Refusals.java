package org.dueregard.app.settings;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.app.organisation.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// The one place where `NoSuch…` becomes 404 and `NotPermitted` 403. The error pages are made as for any other 404
/// and 403.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        if (exception instanceof NotPermitted) {
            return refused(response, HttpServletResponse.SC_FORBIDDEN);
        }
        return isNoSuch(exception.getClass()) ? refused(response, HttpServletResponse.SC_NOT_FOUND) : null;
    }

    private static boolean isNoSuch(Class<?> type) {
        return type.getPackageName().startsWith("org.dueregard.app") && type.getSimpleName().startsWith("NoSuch");
    }

    private static ModelAndView refused(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return new ModelAndView();
    }

}
