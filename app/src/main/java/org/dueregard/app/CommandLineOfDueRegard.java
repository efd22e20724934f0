package org.dueregard.app;

import org.dueregard.app.database.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/// The words of the command line and what they do.
@Command(name = "dueregard", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        subcommands = { DemoCommand.class, ServeCommand.class, ReadCommand.class, ReadOneCommand.class,
                ShowPageCommand.class, ProtectCommand.class, ProtectOneCommand.class, AttackCommand.class },
        synopsisSubcommandLabel = "COMMAND",
        header = "Due Regard: a council's whole work under the Public Sector Equality Duty.%n",
        commandListHeading = "%nCommands:%n",
        footer = { "", "Begin with:  ./dueregard demo", "More about a command:  ./dueregard COMMAND --help",
                "The whole test suite (needs the source):  ./dueregard test" })
final class CommandLineOfDueRegard implements Runnable {

    static CommandLine make() {
        CommandLine commands = new CommandLine(new CommandLineOfDueRegard());
        commands.setUsageHelpAutoWidth(true);
        // A file may be called @plan.docx; that is a name and no list of words.
        commands.setExpandAtFiles(false);
        commands.setExecutionExceptionHandler(CommandLineOfDueRegard::explain);
        return commands;
    }

    /// No command: help.
    @Override
    public void run() {
        make().usage(System.out);
    }

    /// A person is told what to do, and where it is a fault of ours, what happened.
    private static int explain(Exception exception, CommandLine command, ParseResult result) throws Exception {
        CannotStart known = CannotStartReporter.causeOf(exception).orElse(null);
        if (known != null) {
            command.getErr().println("\n" + known.getMessage());
            command.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw exception;
    }

}
