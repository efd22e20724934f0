package org.dueregard.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dueregard.app.database.DatabaseFixture;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The application on a database of its own, as somebody finds it who has just installed it.
final class JourneyServer implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("/setup\\?token=\\S+");

    private final ConfigurableApplicationContext application;

    private final String setupPath;

    private JourneyServer(ConfigurableApplicationContext application, String setupPath) {
        this.application = application;
        this.setupPath = setupPath;
    }

    static JourneyServer start() {
        PrintStream console = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            ConfigurableApplicationContext application = new SpringApplication(DueRegard.class).run(arguments());
            Matcher link = LINK.matcher(written.toString(StandardCharsets.UTF_8));
            if (!link.find()) {
                throw new AssertionError("No link for the first administrator was printed");
            }
            return new JourneyServer(application, link.group());
        }
        finally {
            System.setOut(console);
        }
    }

    private static String[] arguments() {
        Map<String, Object> settings = DatabaseFixture.another().settings();
        return Stream
            .concat(settings.entrySet().stream().map((each) -> "--" + each.getKey() + "=" + each.getValue()),
                    Stream.of("--server.port=0", "--management.server.port=0", "--server.address=127.0.0.1"))
            .toArray(String[]::new);
    }

    /// The one-time link's path, as printed when the application started.
    String setupPath() {
        return this.setupPath;
    }

    String address(String path) {
        String port = Objects.requireNonNull(this.application.getEnvironment().getProperty("local.server.port"));
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        this.application.close();
    }

}
