package dev.caulk.analysis.load;

import dev.caulk.analysis.UnreadableInputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the Go files under the named paths, as {@code ./...} of the go tool does (go help packages), nested modules
 * included. What it leaves out is counted.
 */
final class TreeWalk {
    private final Map<Path, SourcePath> files = new TreeMap<>();
    private final SortedMap<String, Integer> excluded = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    /** By absolute path. */
    List<SourcePath> files() {
        return List.copyOf(files.values());
    }

    SortedMap<String, Integer> excluded() {
        return excluded;
    }

    /** Directories in a tree that could not be read. */
    List<String> unreadable() {
        return unreadable;
    }

    /**
     * Adds a named path.
     *
     * @return whether it led to any Go file
     */
    boolean add(Path named) throws UnreadableInputException {
        if (!Files.exists(named)) {
            throw new UnreadableInputException(named + " does not exist");
        }
        Path real = named.toAbsolutePath().normalize();
        if (!Files.isDirectory(named)) {
            files.put(real, new SourcePath(real, display(named), parent(real), true));
            return true;
        }
        int before = files.size();
        Visitor visitor = new Visitor(named, real);
        try {
            Files.walkFileTree(Files.isSymbolicLink(real) ? real.toRealPath() : real, visitor);
        } catch (IOException e) {
            throw new UnreadableInputException(named + " cannot be read: " + reason(e));
        }
        return files.size() > before || visitor.met;
    }

    static String reason(IOException failure) {
        boolean denied = failure instanceof java.nio.file.AccessDeniedException;
        String message = failure.getMessage();
        return denied ? "permission denied" : message == null ? "it fails to open" : message;
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static String display(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }

    private static Optional<String> exclusion(Path directory) {
        Path last = directory.getFileName();
        String name = last == null ? "" : last.toString();
        if (name.equals("testdata") || name.equals("vendor")) {
            return Optional.of(name + " directory");
        }
        return name.startsWith("_") || name.startsWith(".")
                ? Optional.of("directory that begins with _ or .")
                : Optional.empty();
    }

    /** Walks one named directory. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path named;
        private final Path root;
        private Optional<String> exclusion = Optional.empty();
        private Optional<Path> excludedAt = Optional.empty();
        private Optional<Path> start = Optional.empty();
        private boolean met;

        Visitor(Path named, Path root) {
            this.named = named;
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (start.isEmpty()) {
                start = Optional.of(directory);
                return FileVisitResult.CONTINUE;
            }
            if (directory.endsWith(".git")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (exclusion.isEmpty()) {
                exclusion = exclusion(directory);
                excludedAt = exclusion.map(e -> directory);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
                Path directory, @org.jspecify.annotations.Nullable IOException failure) {
            if (excludedAt.equals(Optional.of(directory))) {
                exclusion = Optional.empty();
                excludedAt = Optional.empty();
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path last = file.getFileName();
            String name = last == null ? "" : last.toString();
            if (!name.endsWith(".go") || !attributes.isRegularFile() && !Files.isRegularFile(file)) {
                return FileVisitResult.CONTINUE;
            }
            boolean hidden = name.startsWith("_") || name.startsWith(".");
            Optional<String> reason =
                    exclusion.isEmpty() && hidden ? Optional.of("file that begins with _ or .") : exclusion;
            if (reason.isPresent()) {
                excluded.merge(reason.get(), 1, Integer::sum);
            } else {
                take(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void take(Path file) {
            met = true;
            Path relative = start.orElse(root).relativize(file);
            Path real = root.resolve(relative);
            files.putIfAbsent(real, new SourcePath(real, display(named.resolve(relative)), root, false));
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unreadable.add(display(named.resolve(start.orElse(root).relativize(file))) + " cannot be read: "
                    + reason(failure));
            return FileVisitResult.CONTINUE;
        }
    }
}
