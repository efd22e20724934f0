package org.dueregard.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;

import org.dueregard.app.tables.ProtectionProcess;
import picocli.CommandLine.Command;

/// `protect-one`: makes the tables safe that come in on the standard input. The application has data that were handed over
/// protected by this command in a process of its own; people use `protect`.
@Command(name = ProtectionProcess.COMMAND, hidden = true, description = "Protects tables from the standard input.")
final class ProtectOneCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        QuietLog.begin();
        OfTheServer.endWithIt();
        // Whatever a library prints must not get among the tables.
        PrintStream out = System.out;
        System.setOut(System.err);
        return ProtectionProcess.answer(System.in, out, System.err);
    }

}
