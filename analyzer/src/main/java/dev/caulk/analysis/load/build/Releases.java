package dev.caulk.analysis.load.build;

import java.util.regex.Pattern;

/** Tags {@code go1.N}. */
final class Releases {
    private static final Pattern TAG = Pattern.compile("go1\\.\\d{1,6}");

    private Releases() {}

    /** The N; 0 for {@code go1}; negative for other tags. */
    static int number(String tag) {
        if (tag.equals("go1")) {
            return 0;
        }
        return TAG.matcher(tag).matches() ? Integer.parseInt(tag.substring("go1.".length())) : -1;
    }
}
