package dev.caulk.cli;

import dev.caulk.model.ModelFile;
import dev.caulk.profile.ProfileModels;
import dev.caulk.profile.Signatures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --config} of the commands that read profiles only: of a configuration they take the signatures. */
final class ProfileSignatures {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Take signatures of the project's own libraries from this file (default: the nearest .caulk.yml"
                            + " from the current directory upward).")
    private Optional<Path> file = Optional.empty();

    ProfileSignatures() {}

    /** The bundled ones, and those of the configuration that was named or is near. */
    Signatures of(Console console) throws UserErrorException {
        Optional<Path> config = file.isPresent() ? file : ProjectConfig.nearest(console.resolve(Path.of(".")));
        Optional<ModelFile> own =
                config.isPresent() ? ProjectConfig.read(console, config.get()).own() : Optional.empty();
        return new Signatures(
                ProfileModels.signatures(own.isPresent() ? own.get().signatures() : List.of()));
    }
}
