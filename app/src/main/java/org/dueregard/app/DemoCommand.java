package org.dueregard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.dueregard.app.database.DataFolder;
import org.dueregard.app.database.EmbeddedPostgres;
import org.dueregard.app.sample.SampleCouncil;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: a made-up council to look at, on this machine alone.
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = "Shows a made-up council at work, on this machine.",
        footer = { "", "Everything is kept in the data folder; a second start goes on where the first ended." })
final class DemoCommand implements Callable<Integer> {

    private static final String ADDRESS = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
            description = "where the browser finds it (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder (default: .data/demo)")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "throw away the data of before and begin anew")
    private boolean fresh;

    private volatile boolean ready;

    private final Instant begin = Instant.now();

    @Override
    public Integer call() throws IOException {
        say("Due Regard, with a made-up council.");
        RunningProgram.needsPort(ADDRESS, this.port);
        RunningProgram program = RunningProgram.begin(this::stopped);
        Path path = (this.data != null) ? this.data : DefaultFolder.of("demo");
        Path whole = path.resolve("council-is-whole");
        DataFolder folder = program.started(DataFolder.open(path));
        EmbeddedPostgres postgres = program
            .started(EmbeddedPostgres.start(folder, new EmbeddedPostgres.Start(begins(whole), null, this::progress)));
        progress("Starting the application");
        ConfigurableApplicationContext application = program.application(settings(postgres), "demo");
        program.started(this::stopping);
        Files.writeString(whole, "The made-up council was entered to its end.\n");
        progress("Ready; the data are in " + path);
        welcome(application.getBean(SampleCouncil.class));
        return 0;
    }

    /// Whether to begin anew: because it is wished, or because the first start was
    /// interrupted while
    /// it entered the council.
    private boolean begins(Path whole) throws IOException {
        if (this.fresh) {
            Files.deleteIfExists(whole);
        }
        return Files.notExists(whole);
    }

    private Map<String, Object> settings(EmbeddedPostgres postgres) {
        Map<String, Object> settings = new HashMap<>(postgres.address().asSettings());
        settings.put("server.port", this.port);
        settings.put("server.address", ADDRESS);
        settings.put("dueregard.base-url", address());
        return settings;
    }

    private void welcome(SampleCouncil sample) {
        say("\n  " + address() + "/\n");
        say("Aldermere District Council and everybody in it are invented. Sign in as any of");
        sample.signIns().forEach((one) -> say("  %-38s %s".formatted(one.email(), one.role())));
        say("with the password  " + sample.password() + "\n");
        say("Ctrl-C stops it.");
    }

    private void stopping() {
        this.ready = true;
        say("\nStopping.");
    }

    private void stopped() {
        if (this.ready) {
            say("Stopped.");
        }
    }

    private String address() {
        return "http://localhost:" + this.port;
    }

    private void progress(String what) {
        Duration sofar = Duration.between(this.begin, Instant.now());
        System.out.printf("%5.1f s  %s%n", sofar.toMillis() / 1000.0, what);
    }

    private static void say(String words) {
        System.out.println(words);
    }

}
