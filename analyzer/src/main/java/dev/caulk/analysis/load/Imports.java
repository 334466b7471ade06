package dev.caulk.analysis.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the package of the tree that an import path means. */
final class Imports {
    private final Set<String> paths = new HashSet<>();
    private final Map<Path, String> directories = new HashMap<>();

    Imports(List<Grouping.Group> groups) {
        for (Grouping.Group group : groups) {
            if (group.primary()) {
                paths.add(group.path());
                directories.put(group.directory(), group.path());
            }
        }
    }

    /** By import path; then by local replacement; without go.mod by the part from the name of the root directory on. */
    Optional<String> resolve(GoModule from, String importPath) {
        if (paths.contains(importPath)) {
            return Optional.of(importPath);
        }
        Optional<String> replaced = replaced(from, importPath);
        return replaced.isPresent() || from.declared() ? replaced : bySuffix(from, importPath);
    }

    private Optional<String> replaced(GoModule from, String importPath) {
        return from.replaced().entrySet().stream()
                .filter(e -> importPath.equals(e.getKey()) || importPath.startsWith(e.getKey() + "/"))
                .map(e -> e.getValue()
                        .resolve(importPath.substring(e.getKey().length()).replaceFirst("^/", "")))
                .flatMap(directory -> Optional.ofNullable(directories.get(directory.normalize())).stream())
                .findFirst();
    }

    private Optional<String> bySuffix(GoModule from, String importPath) {
        int at = importPath.indexOf("/" + from.path() + "/");
        int exact = importPath.endsWith("/" + from.path())
                ? importPath.length() - from.path().length() - 1
                : at;
        return exact < 0
                ? Optional.empty()
                : Optional.of(importPath.substring(exact + 1)).filter(paths::contains);
    }
}
