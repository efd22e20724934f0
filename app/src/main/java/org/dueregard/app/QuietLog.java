package org.dueregard.app;

/// Keeps the logs of libraries off the terminal of a command that starts no application. Spring Boot, which would say how
/// to log, is not there, and Logback alone shows everything.
final class QuietLog {

    private QuietLog() {
    }

    /// To be called before anything logs.
    static void begin() {
        System.setProperty("logback.configurationFile", "logback-of-commands.xml");
    }

}
