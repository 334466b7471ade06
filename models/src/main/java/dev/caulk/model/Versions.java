package dev.caulk.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Versions of Go and of modules as models write them: {@code go1.23}, {@code 1.63}, {@code v1.63.2}. */
final class Versions {
    private static final Pattern VERSION = Pattern.compile("(go|v)?\\d{1,9}(\\.\\d{1,9}){0,2}");

    private Versions() {}

    static Optional<String> optional(Fields f, String key) {
        Optional<String> version = f.text(key);
        version.filter(text -> !VERSION.matcher(text).matches()).ifPresent(text -> {
            throw f.errorAt(key, "`" + key + "` is a version such as `1.63` or `go1.23`, not `" + text + "`");
        });
        return version;
    }

    static String need(Fields f, String key) {
        f.need(key);
        return optional(f, key).orElseThrow();
    }

    /** Whether a function that behaves so in [since, until) does it in some version of a closed range. */
    static boolean overlap(FunctionModel function, String first, String last) {
        return function.since().filter(since -> compare(since, last) > 0).isEmpty()
                && function.until().filter(until -> compare(until, first) <= 0).isEmpty();
    }

    static boolean isOfGo(String version) {
        return version.startsWith("go");
    }

    static int compare(String a, String b) {
        int[] left = numbers(a);
        int[] right = numbers(b);
        return Arrays.compare(left, right);
    }

    /** Three numbers; those that are not written are 0. */
    private static int[] numbers(String version) {
        String[] parts = version.replaceFirst("^(go|v)", "").split("\\.", -1);
        int[] numbers = new int[3];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
