package org.dueregard.app.web;

import java.util.Locale;

import gg.jte.TemplateEngine;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Finds `plan/action` as the precompiled template `plan/action.jte`, and knows
/// `redirect:` and `forward:`.
final class JteViewResolver extends UrlBasedViewResolver {

    private final TemplateEngine engine;

    JteViewResolver(TemplateEngine engine) {
        this.engine = engine;
        setViewClass(org.springframework.web.servlet.view.InternalResourceView.class);
        setOrder(0);
    }

    @Override
    protected View loadView(String name, Locale locale) {
        return new JteView(this.engine, name + ".jte");
    }

}
