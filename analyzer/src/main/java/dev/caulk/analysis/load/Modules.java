package dev.caulk.analysis.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the module of a directory by looking upwards for a go.mod, as the go tool does. */
final class Modules {
    private final Map<Path, Optional<GoModule>> known = new HashMap<>();

    /**
     * @param root directory that names the module where no go.mod is found
     */
    GoModule of(Path directory, Path root) {
        return search(directory).orElseGet(() -> GoModule.undeclared(root));
    }

    private Optional<GoModule> search(Path directory) {
        Optional<GoModule> cached = known.get(directory);
        if (cached != null) {
            return cached;
        }
        Optional<GoModule> found = GoModule.read(directory);
        Path parent = directory.getParent();
        if (found.isEmpty() && parent != null) {
            found = search(parent);
        }
        known.put(directory, found);
        return found;
    }
}
