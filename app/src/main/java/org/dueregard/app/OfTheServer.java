package org.dueregard.app;

/// A process that the server started to work for it.
final class OfTheServer {

    private static final int NOBODY_WAITS = 11;

    private OfTheServer() {
    }

    /// Ends this process as soon as the server is gone: nobody waits for its answer then.
    static void endWithIt() {
        ProcessHandle.current()
            .parent()
            .ifPresent((server) -> Thread.ofPlatform().daemon().name("of-the-server").start(() -> {
                server.onExit().join();
                Runtime.getRuntime().halt(NOBODY_WAITS);
            }));
    }

}
