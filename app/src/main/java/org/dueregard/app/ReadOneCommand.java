package org.dueregard.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import org.dueregard.app.reading.OwnProcess;
import org.dueregard.planreader.PlanJson;
import org.dueregard.planreader.PlanReader;
import org.dueregard.planreader.UnreadableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `read-one`: reads one file from the standard input and writes its plan as JSON. The application has untrusted files
/// read by this command in a process of its own, so that no file takes the server down; people use `read`.
@Command(name = "read-one", hidden = true, description = "Reads one file from the standard input.")
final class ReadOneCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Override
    public Integer call() throws IOException {
        QuietLog.begin();
        OfTheServer.endWithIt();
        // Whatever a library prints must not get among the plan.
        OutputStream out = System.out;
        System.setOut(System.err);
        byte[] content = System.in.readAllBytes();
        try {
            out.write(PlanJson.write(PlanReader.read(this.name, content)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return 0;
        }
        catch (UnreadableFile ex) {
            out.write(String.valueOf(ex.getMessage()).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return OwnProcess.REFUSED;
        }
    }

}
