package org.dueregard.app.signin;

import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Who may see which addresses without signing in, and what browsers are told about all of them.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration implements WebMvcConfigurer {

    private static final String[] FOR_EVERYBODY = { "/", "/public/**", "/sign-in", "/setup", "/password",
            "/accessibility", "/privacy", "/contact", "/assets/**", "/theme.css", "/favicon.ico", "/error",
            "/health/**" };

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(HttpSecurity http, SignInProvider provider, Authorities authorities, People people) {
        http.authorizeHttpRequests(
                (requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(FOR_EVERYBODY)
                    .permitAll()
                    .anyRequest()
                    .authenticated());
        http.authenticationProvider(provider);
        http.formLogin((form) -> form.loginPage("/sign-in")
            .usernameParameter("email")
            .failureHandler(new ForwardAuthenticationFailureHandler("/sign-in/refused")));
        http.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"));
        http.headers(SignInConfiguration::headers);
        http.addFilterBefore(new ActingFilter(authorities, people), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    /// Addresses that no page has, such as those with dots or semicolons, are refused
    /// before
    /// headers are written.
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, refusal) -> {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInArgument());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY));
        headers.frameOptions((frames) -> frames.deny());
        headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(
                (permissions) -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }

}
