package org.dueregard.app.database;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/// Gives the tests' database to every application that a test starts; the database starts
/// when the first setting of it is read.
///
/// Files are read in the tests' own process: another one for each would take longer than the test. Whoever hands one over
/// waits until it is read, however busy the machine is.
///
/// Spring keeps the applications of several tests, and all share the server's connections:
/// each has a small pool that empties itself, and `spring.properties` says how many are kept.
final class DatabaseFixtureSettings implements EnvironmentPostProcessor {

    private static final Map<String, Object> SMALL_POOL = Map.of("spring.datasource.hikari.maximum-pool-size", "6",
            "spring.datasource.hikari.minimum-idle", "0", "spring.datasource.hikari.idle-timeout", "10000",
            "dueregard.import.reading-apart", "false", "dueregard.import.patience", "5m", "dueregard.tables.patience",
            "5m");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addFirst(new MapPropertySource("tests' pool", SMALL_POOL));
        environment.getPropertySources().addLast(new PropertySource<>("tests' database", Map.of()) {

            @Override
            public @Nullable Object getProperty(String name) {
                return name.startsWith("dueregard.database.") ? DatabaseFixture.get().settings().get(name) : null;
            }

        });
    }

}
