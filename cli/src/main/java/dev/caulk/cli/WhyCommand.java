package dev.caulk.cli;

import dev.caulk.analysis.Exploration;
import dev.caulk.report.text.PlaceText;
import dev.caulk.syntax.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains what is known of one line of source. */
@Command(
        name = "why",
        description = "Explain a line: what it does, how often, and what rules make of it.",
        footer = {"", "Example: caulk why server/conn.go:41"})
final class WhyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE:LINE", description = "A line of a Go file.")
    private String place = "";

    @Parameters(
            index = "1..*",
            paramLabel = "PATH",
            description = "The directories and Go files to audit for it (default: the module of the file).")
    private final List<Path> paths = new ArrayList<>();

    @Option(names = "--tests", description = "Read _test.go files too.")
    private boolean tests;

    @Mixin
    private final TargetOptions target = new TargetOptions();

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final Jobs jobs = new Jobs();

    WhyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UserErrorException {
        SourceLine line = SourceLine.parse(place);
        Path file = console.resolve(line.file());
        if (!Files.isRegularFile(file)) {
            throw new UserErrorException(line.file() + " is not a file");
        }
        if (!file.toString().endsWith(".go")) {
            throw new UserErrorException(line.file() + " is not a Go file");
        }
        List<Path> audited = paths.isEmpty() ? List.of(shown(module(file), line.file())) : paths;
        Exploration exploration = ExplorationRun.of(console, audited, tests || line.isInTest(), target, config, jobs);
        Path wanted = absolute(file);
        Predicate<Span> here = span -> span.line() == line.line()
                && absolute(Path.of(span.file().path())).equals(wanted);
        String text = PlaceText.of(exploration, here);
        console.out().print(text.isEmpty() ? nothing(line) : text);
        return ExitCode.CLEAN;
    }

    private static String nothing(SourceLine line) {
        return line.file() + ":" + line.line() + ": no operation stands on this line, or the file is not part of the"
                + " build that is audited\n";
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The nearest directory above that has a go.mod, else the file's own. */
    private static Path module(Path file) {
        Path own = absolute(file).getParent();
        Path nearest = own == null ? absolute(file) : own;
        for (Path at = nearest; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("go.mod"))) {
                return at;
            }
        }
        return nearest;
    }

    /** As the user names paths: absolute, or from the current directory. */
    private Path shown(Path directory, Path named) {
        return named.isAbsolute() ? directory : absolute(console.directory()).relativize(directory);
    }
}
