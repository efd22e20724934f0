package org.dueregard.app;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /// Now, as people in Great Britain count it.
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }

}
