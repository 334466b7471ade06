package dev.caulk.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --config}. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Read the project's configuration from this file (default: the nearest .caulk.yml from the"
                    + " audited path upward).")
    private Optional<Path> file = Optional.empty();

    /** The configuration that was named, or the one that belongs to the paths. */
    ProjectConfig of(Console console, List<Path> paths) throws UserErrorException {
        return file.isPresent() ? ProjectConfig.read(console, file.get()) : ProjectConfig.find(console, paths);
    }
}
