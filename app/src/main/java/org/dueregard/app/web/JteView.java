package org.dueregard.app.web;

import java.io.IOException;
import java.util.Map;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// One template, rendered whole before the first byte is sent, so that an error in it can
/// still become an error page.
final class JteView implements View {

    private final TemplateEngine engine;

    private final String template;

    JteView(TemplateEngine engine, String template) {
        this.engine = engine;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var output = new Utf8ByteOutput();
        this.engine.render(this.template, parameters(model), output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /// Templates take from these what they ask for by name.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> parameters(@Nullable Map<String, ?> model) {
        return (model != null) ? (Map<String, Object>) model : Map.of();
    }

}
