package org.dueregard.app.web;

import java.time.Duration;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Templates and static files. Of GOV.UK Frontend's jar only the script is served: its
/// typeface and its crests belong to GOV.UK.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String GOVUK_FRONTEND = "classpath:/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, WebConfiguration.class.getClassLoader(),
                "org.dueregard.app");
    }

    @Bean
    JteViewResolver jteViewResolver(TemplateEngine templateEngine) {
        return new JteViewResolver(templateEngine);
    }

    /// Addressed before controllers, so that no advice of theirs is asked.
    @Bean
    SimpleUrlHandlerMapping failurePage(TemplateEngine templateEngine) {
        return new SimpleUrlHandlerMapping(Map.of(FailurePage.PATH, new FailurePage(templateEngine)),
                Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    ErrorPageRegistrar failures() {
        return (registry) -> registry.addErrorPages(
                new org.springframework.boot.web.error.ErrorPage(HttpStatus.INTERNAL_SERVER_ERROR, FailurePage.PATH),
                new org.springframework.boot.web.error.ErrorPage(HttpStatus.SERVICE_UNAVAILABLE, FailurePage.PATH));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var aYear = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();
        registry.addResourceHandler("/assets/{file:govuk-frontend\\.min\\.js}")
            .addResourceLocations(GOVUK_FRONTEND)
            .setCacheControl(aYear);
        registry.addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(aYear);
    }

}
