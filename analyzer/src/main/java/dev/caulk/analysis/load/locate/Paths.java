package dev.caulk.analysis.load.locate;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Import paths and directories. */
final class Paths {
    private Paths() {}

    /** What an import path has behind the path of a module: empty for the module itself. */
    static Optional<String> rest(String modulePath, String importPath) {
        if (importPath.equals(modulePath)) {
            return Optional.of("");
        }
        return importPath.startsWith(modulePath + "/")
                ? Optional.of(importPath.substring(modulePath.length() + 1))
                : Optional.empty();
    }

    /** A directory below another one; empty when the path leads elsewhere or is none. */
    static Optional<Path> below(Path directory, String path) {
        try {
            Path inside = directory.resolve(path).normalize();
            return inside.startsWith(directory) ? Optional.of(inside) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a Go file in a directory that is no test. */
    static boolean holdsGo(Path directory) {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.go")) {
            for (Path file : files) {
                if (!file.toString().endsWith("_test.go") && Files.isRegularFile(file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }
}
