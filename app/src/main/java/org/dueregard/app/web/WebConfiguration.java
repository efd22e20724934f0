package org.dueregard.app.web;

import java.time.Duration;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var aYear = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();
        registry.addResourceHandler("/assets/govuk-frontend.min.js")
            .addResourceLocations(GOVUK_FRONTEND)
            .setCacheControl(aYear);
        registry.addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/static/assets/")
            .setCacheControl(aYear);
    }

}
