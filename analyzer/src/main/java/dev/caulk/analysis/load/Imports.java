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
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the path of the package that an import means, in the tree or outside. What is in the tree goes before all else. */
final class Imports {
    private final Set<String> paths = new HashSet<>();
    private final Map<Path, String> directories = new HashMap<>();
    private final Map<Path, String> prefixes = new TreeMap<>();
    private final PackageFinder finder;

    Imports(List<Grouping.Group> groups, PackageFinder finder) {
        this.finder = finder;
        for (Grouping.Group group : groups) {
            if (group.primary()) {
                paths.add(group.path());
                directories.put(group.directory(), group.path());
            }
        }
        infer(groups);
    }

    private void infer(List<Grouping.Group> groups) {
        Map<Path, Set<String>> imported = new TreeMap<>();
        for (Grouping.Group group : groups) {
            if (group.home().module().kind() == GoModule.Kind.UNDECLARED) {
                Set<String> all = imported.computeIfAbsent(group.home().module().directory(), d -> new TreeSet<>());
                group.trees().stream().flatMap(ImportPaths::of).forEach(all::add);
            }
        }
        imported.forEach((root, imports) -> {
            List<Path> below = directories.keySet().stream()
                    .filter(d -> d.startsWith(root))
                    .toList();
            InferredPrefix.of(root, below, imports, finder).ifPresent(prefix -> prefixes.put(root, prefix));
        });
    }

    /** Whether a path is one of the tree. */
    boolean inTree(String path) {
        return paths.contains(path);
    }

    /**
     * What an import in a directory of a module means.
     *
     * @param from empty for a package of a downloaded or vendored module
     * @return empty for C, which is no package, for what leads nowhere, and for a copy that is not in the tree: what it is a
     *     copy of may be elsewhere
     */
    Optional<String> resolve(Optional<GoModule> from, Path directory, String importPath) {
        if (importPath.equals("C") || importPath.isEmpty()) {
            return Optional.empty();
        }
        if (importPath.startsWith("./") || importPath.startsWith("../")) {
            return relative(directory, importPath);
        }
        Optional<String> standard = from.flatMap(module -> finder.vendoredInStandard(module, importPath));
        if (standard.isPresent() || paths.contains(importPath)) {
            return standard.isPresent() ? standard : Optional.of(importPath);
        }
        return from.flatMap(module -> withoutGoMod(module, directory, importPath))
                .or(() -> finder.replaced(from, importPath).flatMap(d -> Optional.ofNullable(directories.get(d))))
                .or(() -> byPrefix(importPath))
                .or(() -> Optional.of(importPath).filter(p -> !isByPlace(p)));
    }

    /** Copies were once imported by the place they are at. */
    private static boolean isByPlace(String importPath) {
        return importPath.contains("/vendor/") || importPath.contains("/Godeps/_workspace/src/");
    }

    private Optional<String> relative(Path directory, String importPath) {
        try {
            return Optional.ofNullable(
                    directories.get(directory.resolve(importPath).normalize()));
        } catch (java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** From the name of the root directory on, or in a GOPATH. */
    private Optional<String> withoutGoMod(GoModule from, Path directory, String importPath) {
        return from.kind() == GoModule.Kind.UNDECLARED
                ? bySuffix(from, importPath).or(() -> belowSource(from, directory, importPath))
                : Optional.empty();
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

    /** In a tree without go.mod whose imports tell what it is called. */
    private Optional<String> byPrefix(String importPath) {
        return prefixes.entrySet().stream()
                .filter(e -> importPath.startsWith(e.getValue() + "/"))
                .flatMap(e ->
                        relative(e.getKey(), importPath.substring(e.getValue().length() + 1)).stream())
                .findFirst();
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
