package dev.caulk.analysis.engine.explore;

import java.util.SortedMap;
import java.util.TreeMap;

/** Paths to parts of objects: {@code config.limits.[0]}. */
final class Paths {
    private Paths() {}

    static String join(String path, String part) {
        return path.isEmpty() ? part : part.isEmpty() ? path : path + "." + part;
    }

    static String element(long index) {
        return "[" + index + "]";
    }

    /** The parts below a path, by the rest of theirs; the one at the path itself has the empty rest. */
    static <V> SortedMap<String, V> below(SortedMap<String, V> parts, String path) {
        if (path.isEmpty()) {
            return parts;
        }
        SortedMap<String, V> found = new TreeMap<>();
        V exact = parts.get(path);
        if (exact != null) {
            found.put("", exact);
        }
        String start = path + ".";
        parts.tailMap(start).entrySet().stream()
                .takeWhile(e -> e.getKey().startsWith(start))
                .forEach(e -> found.put(e.getKey().substring(start.length()), e.getValue()));
        return found;
    }
}
