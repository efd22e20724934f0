package org.dueregard.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.dueregard.app.database.CannotStart;
import org.jspecify.annotations.Nullable;

/// What was set, checked: the environment first, then the file, then what a setting is
/// without either.
record Settings(Map<Setting, String> values) {

    private static final String PREFIX = "DUEREGARD_";

    /// Read by the script `dueregard` and by the tests.
    private static final Set<String> OTHER_VARIABLES = Set.of("DUEREGARD_JAVA_HOME", "DUEREGARD_JAVA_OPTIONS",
            "DUEREGARD_TEST_DATABASE_URL", "DUEREGARD_TEST_DATABASE_USER", "DUEREGARD_TEST_DATABASE_PASSWORD");

    /// @throws CannotStart naming the first setting that is unknown, wrong or missing,
    /// and
    /// what is allowed
    static Settings read(@Nullable Path file, Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            setting.fallback().ifPresent((value) -> values.put(setting, value));
        }
        if (file != null) {
            load(file).forEach((key, value) -> put(values, key, value, Setting.ofKey(key)));
        }
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !OTHER_VARIABLES.contains(name)) {
                put(values, name, value, Setting.ofVariable(name));
            }
        });
        return new Settings(values).whole();
    }

    private static Map<String, String> load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        catch (IOException ex) {
            throw new CannotStart("The settings in " + file + " cannot be read: " + ex.getMessage(), ex);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach((key) -> values.put(key, properties.getProperty(key)));
        return values;
    }

    private static void put(Map<Setting, String> values, String name, String value, Optional<Setting> known) {
        Setting setting = known.orElseThrow(() -> new CannotStart("There is no setting " + name + ". There are: "
                + String.join(", ", Setting.keys()) + " (in the environment with DUEREGARD_ before, in capitals)."));
        String trimmed = value.strip();
        if (!setting.allowed().accepts(trimmed)) {
            String said = setting.name().contains("PASSWORD") ? "" : " says '" + trimmed + "', which";
            throw new CannotStart(
                    "The setting " + name + said + " is not right. Allowed: " + setting.allowed().words() + ".");
        }
        values.put(setting, trimmed);
    }

    private Settings whole() {
        if (databaseUrl().isPresent()) {
            needs(Setting.DATABASE_OWNER_PASSWORD);
            needs(Setting.DATABASE_PASSWORD);
        }
        if (get(Setting.PORT).equals(get(Setting.METRICS_PORT))) {
            throw new CannotStart(
                    "The settings port and metrics-port are the same: the metrics need a port of their own.");
        }
        return this;
    }

    private void needs(Setting setting) {
        if (!this.values.containsKey(setting)) {
            throw new CannotStart("The setting " + setting.key() + " (" + setting.variable()
                    + ") is missing: it is needed with database-url.");
        }
    }

    /// The address of a database of the user's, empty for the embedded one.
    Optional<String> databaseUrl() {
        return find(Setting.DATABASE_URL);
    }

    Optional<String> find(Setting setting) {
        return Optional.ofNullable(this.values.get(setting));
    }

    String get(Setting setting) {
        return find(setting).orElseThrow();
    }

    int number(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    /// What the application starts with.
    Map<String, Object> forApplication() {
        Map<String, Object> properties = new HashMap<>();
        this.values
            .forEach((setting, value) -> setting.property().ifPresent((property) -> properties.put(property, value)));
        String address = find(Setting.BASE_URL).orElse("http://localhost:" + get(Setting.PORT));
        properties.put("dueregard.base-url", address);
        properties.put("server.servlet.session.cookie.secure", address.startsWith("https:"));
        properties.put("server.forward-headers-strategy", isYes(Setting.BEHIND_PROXY) ? "framework" : "none");
        properties.put("spring.session.timeout", get(Setting.SESSION_HOURS) + "h");
        properties.put("spring.servlet.multipart.max-file-size", get(Setting.UPLOAD_MEGABYTES) + "MB");
        properties.put("spring.servlet.multipart.max-request-size", (number(Setting.UPLOAD_MEGABYTES) + 5) + "MB");
        if (get(Setting.LOG).equals("json")) {
            properties.put("logging.structured.format.console", "ecs");
        }
        return properties;
    }

    private boolean isYes(Setting setting) {
        return get(setting).equals("yes");
    }

}
