package dev.caulk.analysis.load.module;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the Go language, such as 1.22; releases of it do not differ in the language (go.dev/ref/mod, go directive). */
public record GoVersion(int major, int minor) implements Comparable<GoVersion> {
    /** The newest that Caulk knows. */
    public static final GoVersion NEWEST = new GoVersion(1, 26);

    /** What a go.mod without go line means (go.dev/ref/mod#go-mod-file-go). */
    public static final GoVersion WITHOUT_GO_LINE = new GoVersion(1, 16);

    private static final GoVersion FILES_CHOOSE = new GoVersion(1, 21);
    private static final Pattern TEXT = Pattern.compile("(?:go)?(\\d{1,4})(?:\\.(\\d{1,4}))?(?:[.\\-a-z].*)?");

    /** Reads {@code 1.22}, {@code 1.22.3}, {@code 1.22rc1} or any of these after {@code go}. */
    public static Optional<GoVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String minor = matcher.group(2);
        return Optional.of(
                new GoVersion(Integer.parseInt(matcher.group(1)), minor == null ? 0 : Integer.parseInt(minor)));
    }

    /**
     * The version of a file in a module of this version.
     *
     * @param implied what the build constraint of the file implies; it counts from 1.21 on, the first release that looked at it
     *     (go/types, initFiles)
     */
    public GoVersion ofFile(Optional<GoVersion> implied) {
        return implied.map(v -> v.max(FILES_CHOOSE)).orElse(this);
    }

    /** The later of two versions. */
    public GoVersion max(GoVersion other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(GoVersion other) {
        return Comparator.comparingInt(GoVersion::major)
                .thenComparingInt(GoVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
