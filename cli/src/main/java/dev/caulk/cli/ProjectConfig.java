package dev.caulk.cli;

import dev.caulk.model.Fields;
import dev.caulk.model.ModelException;
import dev.caulk.model.ModelFile;
import dev.caulk.model.ModelLoader;
import dev.caulk.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a project says to Caulk in its {@code .caulk.yml}; {@code config.schema.json} in module models says the same.
 *
 * @param file where it was read from, as messages name it; empty without one
 * @param own the project's own models
 * @param models the bundled models and the project's own
 */
record ProjectConfig(Optional<String> file, Optional<ModelFile> own, Models models) {
    /** The name of the file that is looked for. */
    static final String NAME = ".caulk.yml";

    private static final List<String> KEYS = List.of("version", "models");

    /** What holds where a project says nothing. */
    static ProjectConfig none() {
        return new ProjectConfig(Optional.empty(), Optional.empty(), Models.bundled());
    }

    /** The nearest file upward from resolved paths; all paths that have one must lead to the same. */
    static ProjectConfig find(Console console, List<Path> paths) throws UserErrorException {
        SortedSet<Path> found = new TreeSet<>();
        paths.forEach(path -> nearest(path).ifPresent(found::add));
        if (found.size() > 1) {
            throw new UserErrorException(shown(console, found.first()) + " and " + shown(console, found.last())
                    + " both apply; audit their directories one by one, or name one with --config");
        }
        return found.isEmpty() ? none() : read(console, found.first());
    }

    /** The nearest file upward from a resolved path. */
    static Optional<Path> nearest(Path path) {
        for (Path at = absolute(path); at != null; at = at.getParent()) {
            Path file = at.resolve(NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** Reads a file that was named or found. */
    static ProjectConfig read(Console console, Path path) throws UserErrorException {
        String name = shown(console, console.resolve(path));
        try {
            Fields config = Fields.read(name, Files.readString(console.resolve(path)))
                    .only(KEYS)
                    .needVersion();
            Optional<ModelFile> own = config.map("models").map(ModelLoader::part);
            Models models = own.map(Models.bundled()::with).orElseGet(Models::bundled);
            return new ProjectConfig(Optional.of(name), own, models);
        } catch (ModelException e) {
            throw new UserErrorException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UserErrorException("cannot read " + name + ": " + Reason.of(e));
        }
    }

    private static String shown(Console console, Path file) {
        return absolute(console.directory()).relativize(absolute(file)).toString();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
