package dev.caulk.cli;

import dev.caulk.analysis.Exploration;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.OpPrinter;
import dev.caulk.report.text.FunctionText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a function in the call graph. */
@Command(
        name = "graph",
        description = "Show who calls a function, what it calls and how often it runs.",
        footer = {"", "Example: caulk graph '(*Server).handle' ."})
final class GraphCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "FUNC",
            description = "A function by the end of its name, as a goroutine dump or Go code spells it: handle,"
                    + " (*Server).handle, example.com/app.(*Server).handle.func1.")
    private String function = "";

    @Parameters(
            index = "1..*",
            paramLabel = "PATH",
            description = "Directories and Go files (default: the current directory).")
    private final List<Path> paths = new ArrayList<>();

    @ArgGroup
    private final Form form = new Form();

    /** What is shown. */
    static final class Form {
        @Option(
                names = "--ops",
                description = "Show the operations of the function, block by block, as rules see them.")
        private boolean ops;

        @Option(names = "--dot", description = "Draw callers and callees in the DOT language of Graphviz.")
        private boolean dot;
    }

    @Option(names = "--tests", description = "Read _test.go files too.")
    private boolean tests;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final Jobs jobs = new Jobs();

    GraphCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UserErrorException {
        Exploration exploration = ExplorationRun.of(console, paths, tests, target, config, jobs);
        List<FunctionFacts> found = FunctionSearch.find(exploration.program(), function);
        if (found.isEmpty()) {
            throw new UserErrorException("there is no function " + function
                    + Nearest.hint(function, FunctionSearch.names(exploration.program())));
        }
        console.out().print(show(exploration, found));
        return ExitCode.CLEAN;
    }

    private String show(Exploration exploration, List<FunctionFacts> found) {
        if (form.ops) {
            return found.stream().map(OpPrinter::print).collect(Collectors.joining("\n"));
        }
        return form.dot
                ? found.stream().map(f -> FunctionText.dot(exploration, f.id())).collect(Collectors.joining())
                : FunctionText.of(exploration, found);
    }
}
