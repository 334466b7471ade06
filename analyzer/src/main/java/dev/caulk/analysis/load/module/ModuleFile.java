package dev.caulk.analysis.load.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a go.mod or go.work says.
 *
 * @param path of the module; always empty in a go.work
 * @param go the version behind {@code go}, such as {@code 1.22.1}
 * @param toolchain such as {@code go1.23.4}
 * @param uses directories of the modules of a workspace
 * @param ignored directories that patterns such as {@code ./...} pass over, as written (since Go 1.25)
 * @param problems what could not be read, a sentence each
 */
public record ModuleFile(
        Path file,
        Optional<String> path,
        Optional<String> go,
        Optional<String> toolchain,
        List<ModuleVersion> required,
        Set<ModuleVersion> excluded,
        List<Replacement> replaced,
        List<Path> uses,
        List<String> ignored,
        List<String> problems) {
    /** Reads the go.mod of a directory; empty when there is none. */
    public static Optional<ModuleFile> module(Path directory) {
        return read(directory.resolve("go.mod"), ModuleFileReader.MODULE);
    }

    /** Reads the go.work of a directory; empty when there is none. */
    public static Optional<ModuleFile> workspace(Path directory) {
        return read(directory.resolve("go.work"), ModuleFileReader.WORKSPACE);
    }

    /** A file that says nothing. */
    public static ModuleFile empty(Path file) {
        return new ModuleFile(
                file,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Optional<ModuleFile> read(Path file, Set<String> verbs) {
        return TextFile.read(file).map(text -> new ModuleFileReader(file, verbs).read(text));
    }

    /** The newest Go release that the file is written for. */
    public Optional<GoVersion> newest() {
        Optional<GoVersion> line = go.flatMap(GoVersion::parse);
        Optional<GoVersion> tool = toolchain.flatMap(GoVersion::parse);
        return line.isPresent() && tool.isPresent() ? Optional.of(line.get().max(tool.get())) : line.or(() -> tool);
    }
}
