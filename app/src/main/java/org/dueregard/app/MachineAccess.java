package org.dueregard.app;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// What machines may ask without signing in: health, and on a port of its own the metrics.
@Configuration(proxyBeanMethods = false)
class MachineAccess {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain machines(HttpSecurity http, @Value("${management.server.port}") int metricsPort) {
        return http.securityMatcher((request) -> isForMachines(request, metricsPort))
            .authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .requestCache((cache) -> cache.disable())
            .build();
    }

    private static boolean isForMachines(HttpServletRequest request, int metricsPort) {
        return request.getLocalPort() == metricsPort || request.getRequestURI().startsWith("/health/");
    }

}
