package org.dueregard.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the application.
@SpringBootApplication
public class DueRegard {

    public static void main(String... arguments) {
        SpringApplication.run(DueRegard.class, arguments);
    }

}
