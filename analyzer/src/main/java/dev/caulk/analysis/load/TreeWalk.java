package dev.caulk.analysis.load;

import dev.caulk.analysis.UnreadableInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the Go files under the named paths, as {@code ./...} of the go tool does (go help packages), nested modules
 * included. What it leaves out is counted. A path that is named is always taken.
 */
public final class TreeWalk {
    private final boolean vendor;
    private final SortedMap<Path, SourcePath> files = new TreeMap<>();
    private final Map<Path, String> excluded = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    /**
     * @param vendor whether vendor directories are walked too
     */
    public TreeWalk(boolean vendor) {
        this.vendor = vendor;
    }

    /** Whether there is any Go file below a directory, vendored ones included. */
    public static boolean leadsToGo(Path directory) {
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
        return walk(named, real, false);
    }

    private boolean walk(Path named, Path real, boolean once) {
        return new DirectoryWalk(this, real, once).walk(display(named));
    }

    boolean walksVendor() {
        return vendor;
    }

    void take(SourcePath file) {
        files.putIfAbsent(file.file(), file);
    }

    void leaveOut(Path file, String reason) {
        excluded.put(file, reason);
    }

    void cannotRead(String shown, IOException failure) {
        unreadable.add(shown + " cannot be read: " + reason(failure));
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
}
