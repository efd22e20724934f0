package org.dueregard.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.dueregard.app.database.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// What has been started, to be stopped in the opposite order: by Ctrl-C, by a signal, or
/// because a later start failed.
final class RunningProgram {

    private final Deque<Runnable> stops = new ArrayDeque<>();

    private RunningProgram() {
    }

    /// Begins with nothing, and stops everything when the program is ended.
    static RunningProgram begin(Runnable stopped) {
        RunningProgram program = new RunningProgram();
        program.stops.push(stopped);
        Runtime.getRuntime().addShutdownHook(new Thread(program::stop, "stop"));
        return program;
    }

    /// Has this stopped before all that was started until now.
    <T extends AutoCloseable> T started(T part) {
        push(() -> close(part));
        return part;
    }

    /// Starts the application, ready when this returns. The settings go before all
    /// others.
    ConfigurableApplicationContext application(Map<String, Object> settings, String... profiles) {
        SpringApplication application = new SpringApplication(DueRegard.class);
        application.setRegisterShutdownHook(false);
        application.setAdditionalProfiles(profiles);
        application.addInitializers((context) -> push(context::close));
        return application.run(settings.entrySet()
            .stream()
            .map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new));
    }

    /// @throws CannotStart where another program listens there
    static void needsPort(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        }
        catch (IOException ex) {
            throw new CannotStart("Another program listens on port " + port + ", or this user may not ("
                    + ex.getMessage() + "). Stop it, or choose another port.", ex);
        }
    }

    private synchronized void push(Runnable stop) {
        this.stops.push(stop);
    }

    private void stop() {
        while (true) {
            Runnable next = next();
            if (next == null) {
                return;
            }
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        return this.stops.poll();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        }
        // AutoCloseable may throw anything, and the parts after this one must stop as
        // well.
        catch (Exception ex) {
            System.err.println(ex.getMessage());
        }
    }

}
