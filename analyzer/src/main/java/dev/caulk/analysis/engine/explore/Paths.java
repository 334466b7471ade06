package dev.caulk.analysis.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
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

    /** Whether code of other packages can name the part: an exported field. */
    static boolean isExported(String path) {
        return !path.isEmpty() && Character.isUpperCase(path.codePointAt(0));
    }

    /** A key of a map that is a pointer or channel. */
    static String key(Value.Pointer pointer) {
        return "[@" + pointer.object() + "/" + pointer.path() + "]";
    }

    /** The pointers among the keys of a path. */
    static List<Value.Pointer> pointers(String path) {
        if (path.indexOf("[@") < 0) {
            return List.of();
        }
        List<Value.Pointer> found = new ArrayList<>();
        for (int at = path.indexOf("[@"); at >= 0; at = path.indexOf("[@", at + 1)) {
            int slash = path.indexOf('/', at);
            int end = path.indexOf(']', slash);
            if (slash > 0 && end > 0) {
                found.add(new Value.Pointer(
                        Integer.parseInt(path.substring(at + 2, slash)), path.substring(slash + 1, end)));
            }
        }
        return found;
    }

    /** Whether a part has no parts of its own. */
    static boolean isLeaf(SortedMap<String, ?> parts, String path) {
        if (path.isEmpty()) {
            return parts.size() <= 1;
        }
        if (parts instanceof NavigableMap<String, ?> ordered) {
            // What is below a path, and more, stands right behind it.
            String next = ordered.higherKey(path);
            if (next == null || !next.startsWith(path)) {
                return true;
            }
        }
        SortedMap<String, ?> later = parts.tailMap(path + ".");
        return later.isEmpty() || !isBelow(later.firstKey(), path);
    }

    private static boolean isBelow(String part, String path) {
        return part.length() > path.length() && part.charAt(path.length()) == '.' && part.startsWith(path);
    }

    /** Whether a place is another one or a part of it. */
    static boolean isWithin(Value.Pointer part, Value.Pointer whole) {
        return part.object() == whole.object()
                && (whole.path().isEmpty() || part.path().equals(whole.path()) || isBelow(part.path(), whole.path()));
    }

    /** Whether a path leads to anything. */
    static boolean isThere(SortedMap<String, ?> parts, String path) {
        return path.isEmpty() ? !parts.isEmpty() : parts.containsKey(path) || !isLeaf(parts, path);
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
        for (Map.Entry<String, V> part : parts.tailMap(path + ".").entrySet()) {
            if (!isBelow(part.getKey(), path)) {
                break;
            }
            found.put(part.getKey().substring(path.length() + 1), part.getValue());
        }
        return found;
    }
}
