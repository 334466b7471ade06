package dev.caulk.cli;

import dev.caulk.model.ModelFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a configuration as an audit would, and says what is in it. */
@Command(
        name = "check",
        description = "Read the .caulk.yml that an audit of a path would use, and say what is in it.",
        footer = {"", "Exits 2 when there is none, or when something in it is wrong."})
final class ConfigCheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "A configuration, or a directory to look upward from (default: the current directory).")
    private Path path = Path.of(".");

    ConfigCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws UserErrorException {
        Path resolved = console.resolve(path);
        if (!Files.exists(resolved)) {
            throw new UserErrorException(path + " does not exist");
        }
        ProjectConfig config = Files.isRegularFile(resolved)
                ? ProjectConfig.read(console, path)
                : ProjectConfig.find(console, List.of(resolved));
        String file = config.file()
                .orElseThrow(() -> new UserErrorException("there is no " + ProjectConfig.NAME + " here or above"));
        console.out()
                .println(file + ": "
                        + config.own().map(ConfigCheckCommand::content).orElse("no models"));
        return ExitCode.CLEAN;
    }

    private static String content(ModelFile own) {
        return "models of " + own.functions().size() + " functions, "
                + own.fields().size() + " fields, " + own.types().size() + " interfaces and "
                + own.signatures().size() + " signatures";
    }
}
