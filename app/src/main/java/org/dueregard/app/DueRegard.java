package org.dueregard.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application, and the command that starts it.
@SpringBootApplication
public class DueRegard {

    public static void main(String... arguments) {
        int status = CommandLineOfDueRegard.make().execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

}
