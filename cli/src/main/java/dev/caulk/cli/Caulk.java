package dev.caulk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        List<String> words = Arrays.asList(arguments);
        try {
            Optional<Callable<Integer>> plain = PlainLine.of(console, words);
            return plain.isPresent()
                    ? call(plain.get(), failures)
                    : commandLine(failures, words).execute(arguments);
        } catch (Throwable e) {
            return failures.internal(e);
        }
    }

    private static int call(Callable<Integer> command, Failures failures) {
        try {
            return command.call();
        } catch (Exception e) {
            return failures.execution(e);
        }
    }

    private CommandLine commandLine(Failures failures, List<String> arguments) {
        CommandLine line = new CommandLine(new Root());
        commands(arguments).forEach(line::addSubcommand);
        line.addSubcommand(new HelpCommand());
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler((e, args) -> failures.usage(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failures.execution(e));
        return line;
    }

    /** The command that is named, or all: to read the annotations of those that are not meant would take a third of the start. */
    private Map<String, CommandLine> commands(List<String> arguments) {
        Map<String, Supplier<CommandLine>> all = all();
        Set<String> named = new HashSet<>(all.keySet());
        named.retainAll(arguments.subList(0, Math.min(1, arguments.size())));
        Map<String, CommandLine> made = new LinkedHashMap<>();
        all.forEach((name, maker) -> {
            if (named.isEmpty() || named.contains(name)) {
                made.put(name, maker.get());
            }
        });
        return made;
    }

    private Map<String, Supplier<CommandLine>> all() {
        Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
        all.put("audit", () -> withHelp(new AuditCommand(console)));
        all.put("profile", () -> withHelp(new ProfileCommand(console)));
        all.put("diff", () -> withHelp(new DiffCommand(console)));
        all.put("record", () -> withHelp(new RecordCommand(console)));
        all.put("parse", () -> withHelp(new ParseCommand(console)));
        all.put("types", () -> withHelp(new TypesCommand(console)));
        all.put("graph", () -> withHelp(new GraphCommand(console)));
        all.put("why", () -> withHelp(new WhyCommand(console)));
        all.put("rules", () -> withHelp(new RulesCommand(console)));
        all.put("explain", () -> withHelp(new ExplainCommand(console)));
        all.put("config", () -> withHelp(new ConfigCommand()).addSubcommand(withHelp(new ConfigCheckCommand(console))));
        all.put("demo", () -> withHelp(new DemoCommand(console)));
        return all;
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
