package org.dueregard.app.web;

import java.io.IOException;
import java.util.Map;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.HttpRequestHandler;

/// The page for failures of our own. It asks nobody for anything, not even for the
/// council's name, because what failed may be the database.
final class FailurePage implements HttpRequestHandler {

    static final String PATH = "/error/failure";

    private final TemplateEngine engine;

    FailurePage(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = (response.getStatus() < 500) ? HttpServletResponse.SC_NOT_FOUND : response.getStatus();
        response.setStatus(status);
        new JteView(this.engine, "web/error.jte")
            .render(Map.of("frame", Frame.bare(Frame.SERVICE), "page", ErrorPage.of(status, "")), request, response);
    }

}
