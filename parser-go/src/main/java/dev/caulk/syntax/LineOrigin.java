package dev.caulk.syntax;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A {@code //line} directive.
 *
 * @param offset the first byte that it says something of
 * @param physicalLine the line of that byte, from 1
 * @param path where that byte comes from
 * @param column 0 if the directive leaves it open
 */
record LineOrigin(int offset, int physicalLine, String path, int line, int column) {
    /** The position of a byte behind the directive. */
    MappedPosition map(int at, Position physical) {
        int lines = physical.line() - physicalLine;
        int mappedColumn = physical.column();
        if (column == 0) {
            mappedColumn = 0;
        } else if (lines == 0) {
            mappedColumn = column + at - offset;
        }
        return new MappedPosition(path, line + lines, mappedColumn);
    }

    /** The index of the last directive at or before an offset, or -1. */
    static int indexBefore(List<LineOrigin> origins, int offset) {
        int low = 0;
        int high = origins.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origins.get(middle).offset <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    static String pathAt(List<LineOrigin> origins, int offset, String path) {
        int index = indexBefore(origins, offset);
        return index < 0 ? path : origins.get(index).path;
    }

    static int lineOf(int[] lineStarts, int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** A name as seen from the directory of {@code file}, with {@code .} and {@code ..} resolved. */
    static String resolve(String file, String name) {
        int slash = file.lastIndexOf('/');
        return clean(name.startsWith("/") || slash < 0 ? name : file.substring(0, slash + 1) + name);
    }

    private static String clean(String path) {
        Deque<String> parts = new ArrayDeque<>();
        boolean rooted = path.startsWith("/");
        for (String part : path.split("/", -1)) {
            boolean up = part.equals("..");
            if (up && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(up && rooted)) {
                parts.addLast(part);
            }
        }
        String joined = String.join("/", parts);
        if (rooted) {
            return "/" + joined;
        }
        return joined.isEmpty() ? "." : joined;
    }
}
