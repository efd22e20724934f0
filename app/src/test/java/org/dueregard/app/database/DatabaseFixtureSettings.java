package org.dueregard.app.database;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/// Gives the tests' database to every application that a test starts; the database starts
/// when the first setting of it is read.
final class DatabaseFixtureSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new PropertySource<>("tests' database", Map.of()) {

            @Override
            public @Nullable Object getProperty(String name) {
                return name.startsWith("dueregard.database.") ? DatabaseFixture.get().settings().get(name) : null;
            }

        });
    }

}
