package dev.caulk.cli;

import dev.caulk.analysis.load.TreeWalk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The named sources that can be read, and one sentence for each that cannot.
 *
 * @param usable in the order given
 */
record SourcePaths(List<Path> usable, List<String> complaints) {
    private static final int SNIFFED = 8000;

    /** Looks at each path; a directory needs at least one Go file. */
    static SourcePaths check(Console console, List<Path> named) {
        List<Path> usable = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (Path path : named) {
            Path resolved = console.resolve(path);
            Optional<String> complaint = complaint(path, resolved);
            if (complaint.isPresent()) {
                complaints.add(complaint.get());
            } else {
                usable.add(resolved);
            }
        }
        return new SourcePaths(usable, complaints);
    }

    private static Optional<String> complaint(Path named, Path path) {
        try {
            if (!Files.exists(path)) {
                return Optional.of(named + " does not exist");
            }
            if (Files.isDirectory(path)) {
                return directory(named, path);
            }
            return file(named, path);
        } catch (IOException e) {
            return Optional.of("cannot read " + named + ": " + Reason.of(e));
        }
    }

    private static Optional<String> directory(Path named, Path path) {
        if (!Files.isReadable(path)) {
            return Optional.of("cannot read " + named + ": permission denied");
        }
        return TreeWalk.leadsToGo(path) ? Optional.empty() : Optional.of("there is no Go file in " + shown(named));
    }

    private static Optional<String> file(Path named, Path path) throws IOException {
        if (isBinary(path)) {
            return Optional.of(named + " is a binary file, not Go source");
        }
        return path.toString().endsWith(".go")
                ? Optional.empty()
                : Optional.of(named + " is not a Go file (profiles are given with --profile)");
    }

    private static boolean isBinary(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            for (byte b : in.readNBytes(SNIFFED)) {
                if (b == 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String shown(Path named) {
        return named.toString().isEmpty() || named.toString().equals(".") ? "the current directory" : named.toString();
    }
}
