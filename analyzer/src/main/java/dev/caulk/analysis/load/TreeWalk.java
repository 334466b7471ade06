package dev.caulk.analysis.load;

import dev.caulk.analysis.UnreadableInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
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
 * included. What it leaves out is counted. A path that is named is always taken.
 */
public final class TreeWalk {
    private final boolean vendor;
    private final Map<Path, SourcePath> files = new TreeMap<>();
    private final Map<Path, String> excluded = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    /**
     * @param vendor whether vendor directories are walked too
     */
    public TreeWalk(boolean vendor) {
        this.vendor = vendor;
    }

    /** Whether there is any Go file below a directory, vendored ones included. */
    public static boolean leadsToGo(Path directory) throws IOException {
        TreeWalk walk = new TreeWalk(true);
        return walk.walk(directory, directory.toAbsolutePath().normalize(), true);
    }

    /** By absolute path. */
    public List<SourcePath> files() {
        return List.copyOf(files.values());
    }

    /** How many files were left out, by reason; what one named path leaves out another may take. */
    SortedMap<String, Integer> excluded() {
        SortedMap<String, Integer> reasons = new TreeMap<>();
        excluded.forEach((file, reason) -> {
            if (!files.containsKey(file)) {
                reasons.merge(reason, 1, Integer::sum);
            }
        });
        return reasons;
    }

    /** Directories in a tree that could not be read, a sentence each. */
    public List<String> unreadable() {
        return unreadable;
    }

    /**
     * Adds a named path.
     *
     * @return whether it led to any Go file
     * @throws UnreadableInputException when it does not exist or cannot be read
     */
    public boolean add(Path named) throws UnreadableInputException {
        if (!Files.exists(named)) {
            throw new UnreadableInputException(named + " does not exist");
        }
        Path real = named.toAbsolutePath().normalize();
        if (!Files.isDirectory(named)) {
            SourcePath file = new SourcePath(real, display(named), parent(real), true);
            files.put(real, file);
            return true;
        }
        try {
            return walk(named, real, false);
        } catch (IOException e) {
            throw new UnreadableInputException(named + " cannot be read: " + reason(e));
        }
    }

    /** The directory itself may be a link; links below it are not followed. */
    private boolean walk(Path named, Path real, boolean once) throws IOException {
        Visitor visitor = new Visitor(named, real, once);
        Files.walkFileTree(Files.isSymbolicLink(real) ? real.toRealPath() : real, visitor);
        return visitor.met;
    }

    static String reason(IOException failure) {
        boolean denied = failure instanceof AccessDeniedException;
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

    private static String prefix(String directory) {
        return directory.isEmpty() || directory.endsWith("/") || directory.endsWith("\\") ? directory : directory + "/";
    }

    /** Walks one named directory. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path named;
        private final Path root;
        private final boolean once;
        private final IgnoredDirectories ignored;
        private Optional<String> exclusion = Optional.empty();
        private Optional<Path> excludedAt = Optional.empty();
        private Optional<Path> start = Optional.empty();
        private final String shownPrefix;
        private boolean met;

        Visitor(Path named, Path root, boolean once) {
            this.named = named;
            this.root = root;
            this.once = once;
            this.ignored = new IgnoredDirectories(root);
            this.shownPrefix = prefix(display(named));
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

        private Optional<String> exclusion(Path directory) {
            String name = String.valueOf(directory.getFileName());
            if (name.equals("testdata") || name.equals("vendor") && !vendor) {
                return Optional.of(name + " directory");
            }
            if (name.startsWith("_") || name.startsWith(".")) {
                return Optional.of("directory that begins with _ or .");
            }
            return ignored.contains(real(directory)) ? Optional.of("directory that go.mod ignores") : Optional.empty();
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
            String name = String.valueOf(file.getFileName());
            if (!name.endsWith(".go") || !attributes.isRegularFile() && !Files.isRegularFile(file)) {
                return FileVisitResult.CONTINUE;
            }
            boolean hidden = name.startsWith("_") || name.startsWith(".");
            Optional<String> reason =
                    exclusion.isEmpty() && hidden ? Optional.of("file that begins with _ or .") : exclusion;
            if (reason.isPresent()) {
                excluded.put(real(file), reason.get());
                return FileVisitResult.CONTINUE;
            }
            take(file);
            return once ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private void take(Path file) {
            met = true;
            Path real = real(file);
            files.putIfAbsent(real, new SourcePath(real, shown(file), root, false));
        }

        private Path real(Path visited) {
            Path from = start.orElse(root);
            return from.equals(root) ? visited : root.resolve(from.relativize(visited));
        }

        /** The visited path as seen from the named one: of text, since paths take ten times as long and there are thousands. */
        private String shown(Path visited) {
            String top = start.orElse(root).toString();
            String path = visited.toString();
            return path.length() == top.length()
                    ? display(named)
                    : shownPrefix + path.substring(prefix(top).length()).replace('\\', '/');
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unreadable.add(shown(file) + " cannot be read: " + reason(failure));
            return FileVisitResult.CONTINUE;
        }
    }
}
