package dev.caulk.analysis.types;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Guesses the name of a package from its import path, where its source is not there to tell. */
final class ImportNames {
    private static final Pattern MAJOR_VERSION = Pattern.compile("v[0-9]+");
    private static final Pattern VERSION_SUFFIX = Pattern.compile("\\.v[0-9]+$");

    private ImportNames() {}

    /** The last element without version; {@code go-} before and {@code -go} or {@code .go} behind are rarely part of the name. */
    static String guess(String path) {
        String last = VERSION_SUFFIX.matcher(lastElement(path)).replaceFirst("");
        String bare = last;
        if (last.startsWith("go-")) {
            bare = last.substring(3);
        } else if (last.endsWith("-go") || last.endsWith(".go")) {
            bare = last.substring(0, last.length() - 3);
        }
        return bare.isEmpty() ? last : bare;
    }

    /** The path of the project itself where a copy is imported by its place: {@code x/vendor/p}, or godep's workspace. */
    static String original(String path) {
        String bare = path;
        for (String mark : List.of("/vendor/", "/Godeps/_workspace/src/")) {
            int at = bare.lastIndexOf(mark);
            bare = at < 0 ? bare : bare.substring(at + mark.length());
        }
        return bare;
    }

    private static String lastElement(String path) {
        String[] elements = path.split("/");
        int last = elements.length - 1;
        if (last > 0 && MAJOR_VERSION.matcher(elements[last]).matches()) {
            last--;
        }
        return last < 0 ? path : elements[last];
    }

    /** Whether a package at that path may well have that name. */
    static boolean maybeNamed(String path, String name) {
        String last = lastElement(path).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return name.length() > 1 && last.contains(name.toLowerCase(Locale.ROOT));
    }
}
