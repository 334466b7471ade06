package dev.caulk.analysis.load;

import dev.caulk.analysis.load.locate.PackageFinder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds out what the packages of a tree without go.mod are imported as, from the imports in it: they end like directories of
 * the tree, and what is before that is the same for all of them.
 */
final class InferredPrefix {
    private static final int FEWEST = 2;
    private static final Set<String> HOSTS_OF_OWNERS = Set.of("github.com", "gitlab.com", "bitbucket.org");

    private InferredPrefix() {}

    /**
     * The prefix; empty where the imports do not tell.
     *
     * @param directories of the packages
     * @param imports all that the tree imports
     */
    static Optional<String> of(Path root, Collection<Path> directories, Set<String> imports, PackageFinder finder) {
        Set<String> places = new HashSet<>();
        directories.forEach(d -> places.add(root.relativize(d).toString().replace('\\', '/')));
        Map<String, Set<String>> found = new TreeMap<>();
        for (String imported : imports) {
            for (int at = imported.indexOf('/'); at > 0; at = imported.indexOf('/', at + 1)) {
                String prefix = imported.substring(0, at);
                if (places.contains(imported.substring(at + 1)) && mayBeProject(prefix)) {
                    found.computeIfAbsent(prefix, p -> new TreeSet<>()).add(imported);
                }
            }
        }
        found.values().forEach(matches -> matches.removeIf(finder::isVendored));
        return found.entrySet().stream()
                .filter(e -> e.getValue().size() >= FEWEST && isMostOf(e.getKey(), e.getValue(), imports))
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .map(Map.Entry::getKey);
    }

    private static boolean mayBeProject(String prefix) {
        String[] elements = prefix.split("/");
        int fewest = HOSTS_OF_OWNERS.contains(elements[0]) ? 3 : 1;
        return elements[0].contains(".") && elements.length >= fewest;
    }

    /** Others below the same prefix are parts that are not there; they may not be as many. */
    private static boolean isMostOf(String prefix, Set<String> matches, Set<String> imports) {
        long below = imports.stream().filter(i -> i.startsWith(prefix + "/")).count();
        return matches.size() * 2L > below;
    }
}
