package dev.caulk.analysis.load;

import dev.caulk.analysis.load.locate.GoModule;
import dev.caulk.analysis.load.locate.PackageFinder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the path of the package that an import means, in the tree or outside. What is in the tree goes before all else. */
final class Imports {
    private final Set<String> paths = new HashSet<>();
    private final Map<Path, String> directories = new HashMap<>();
    private final PackageFinder finder;

    Imports(List<Grouping.Group> groups, PackageFinder finder) {
        this.finder = finder;
        for (Grouping.Group group : groups) {
            if (group.primary()) {
                paths.add(group.path());
                directories.put(group.directory(), group.path());
            }
        }
    }

    /** Whether a path is one of the tree. */
    boolean inTree(String path) {
        return paths.contains(path);
    }

    /**
     * What an import in a directory of a module means.
     *
     * @param from empty for a package of a downloaded or vendored module
     * @return empty for C, which is no package, and for what leads nowhere
     */
    Optional<String> resolve(Optional<GoModule> from, Path directory, String importPath) {
        if (importPath.equals("C") || importPath.isEmpty()) {
            return Optional.empty();
        }
        if (importPath.startsWith("./") || importPath.startsWith("../")) {
            return relative(directory, importPath);
        }
        Optional<String> special = from.flatMap(module -> special(module, directory, importPath));
        if (special.isPresent() || paths.contains(importPath)) {
            return special.isPresent() ? special : Optional.of(importPath);
        }
        return finder.replaced(from, importPath)
                .flatMap(d -> Optional.ofNullable(directories.get(d)))
                .or(() -> Optional.of(importPath));
    }

    private Optional<String> relative(Path directory, String importPath) {
        try {
            return Optional.ofNullable(
                    directories.get(directory.resolve(importPath).normalize()));
        } catch (java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Vendoring that shows in paths; and without go.mod the part from the name of the root directory on. */
    private Optional<String> special(GoModule from, Path directory, String importPath) {
        Optional<String> vendored = finder.vendoredPath(from, directory, importPath);
        if (vendored.isPresent() || from.kind() != GoModule.Kind.UNDECLARED || paths.contains(importPath)) {
            return vendored;
        }
        return bySuffix(from, importPath).or(() -> belowSource(from, directory, importPath));
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

    /** A GOPATH was named: the package stands in a directory {@code src} of the tree, unless Go has one of that name. */
    private Optional<String> belowSource(GoModule from, Path directory, String importPath) {
        for (Path at = directory; at != null && at.startsWith(from.directory()); at = at.getParent()) {
            if (at.endsWith("src")) {
                Optional<String> inTree = relative(at, importPath);
                return inTree.isPresent() && finder.isStandard(importPath) ? Optional.empty() : inTree;
            }
        }
        return Optional.empty();
    }
}
