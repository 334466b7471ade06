package dev.caulk.analysis.load.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders module versions (semver.org, clause 11); what is no version comes before all that are. */
public final class SemanticVersion {
    /** By precedence, then by text so that build metadata decides where nothing else does. */
    public static final Comparator<String> ORDER =
            ((Comparator<String>) SemanticVersion::compare).thenComparing(Comparator.naturalOrder());

    private static final Pattern TEXT =
            Pattern.compile("v(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(?:-([0-9A-Za-z.\\-]+))?(?:\\+[0-9A-Za-z.\\-]+)?");

    private SemanticVersion() {}

    /** Whether it is a version. */
    public static boolean isVersion(String text) {
        return TEXT.matcher(text).matches();
    }

    private static int compare(String a, String b) {
        Matcher left = TEXT.matcher(a);
        Matcher right = TEXT.matcher(b);
        if (!left.matches() || !right.matches()) {
            return Boolean.compare(isVersion(a), isVersion(b));
        }
        for (int i = 1; i <= 3; i++) {
            int order = numbers(orZero(left.group(i)), orZero(right.group(i)));
            if (order != 0) {
                return order;
            }
        }
        return preReleases(elements(left.group(4)), elements(right.group(4)));
    }

    private static String orZero(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? "0" : digits;
    }

    private static List<String> elements(@org.jspecify.annotations.Nullable String preRelease) {
        return preRelease == null ? new ArrayList<>() : List.of(preRelease.split("\\."));
    }

    /** Digits may be more than a number of Java holds. */
    private static int numbers(String a, String b) {
        String left = a.replaceFirst("^0+(?=.)", "");
        String right = b.replaceFirst("^0+(?=.)", "");
        return left.length() != right.length() ? left.length() - right.length() : left.compareTo(right);
    }

    private static int preReleases(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = identifiers(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return a.size() - b.size();
    }

    private static int identifiers(String a, String b) {
        boolean left = a.matches("\\d+");
        boolean right = b.matches("\\d+");
        if (left && right) {
            return numbers(a, b);
        }
        return left == right ? a.compareTo(b) : left ? -1 : 1;
    }
}
