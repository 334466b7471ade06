package dev.caulk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The caulk command and its subcommands. */
final class Caulk {
    private final Console console;

    Caulk(Console console) {
        this.console = console;
    }

    /** Runs one command line and returns its exit code; never throws. */
    int run(String... arguments) {
        Failures failures = new Failures(console);
        try {
            return commandLine(failures).execute(arguments);
        } catch (Throwable e) {
            return failures.internal(e);
        }
    }

    private CommandLine commandLine(Failures failures) {
        CommandLine line = new CommandLine(new Root());
        Stream.of(
                        new AuditCommand(console),
                        new ProfileCommand(console),
                        new DiffCommand(console),
                        new RecordCommand(console),
                        new ParseCommand(console),
                        new TypesCommand(console),
                        new GraphCommand(console),
                        new WhyCommand(console),
                        new RulesCommand(console),
                        new ExplainCommand(console))
                .map(Caulk::withHelp)
                .forEach(line::addSubcommand);
        line.addSubcommand(withHelp(new ConfigCommand()).addSubcommand(withHelp(new ConfigCheckCommand(console))));
        line.addSubcommand(withHelp(new DemoCommand(console)));
        line.addSubcommand(new HelpCommand());
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler((e, args) -> failures.usage(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failures.execution(e));
        return line;
    }

    private static CommandLine withHelp(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()));
        return line;
    }

    @Command(
            name = "caulk",
            mixinStandardHelpOptions = true,
            description = {
                "Finds goroutine, connection and resource leaks in Go source and joins them with goroutine profiles.%n"
            },
            synopsisSubcommandLabel = "COMMAND",
            versionProvider = Version.class,
            footer = {
                "",
                "Exit codes: 0 clean; 1 findings at or above --fail-on; 2 wrong usage, or an input or output that"
                        + " could not be used; 3 internal error.",
                "Options of a command: caulk help COMMAND"
            })
    private static final class Root implements Runnable {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "say what to do: caulk demo, or caulk audit PATH");
        }
    }
}
