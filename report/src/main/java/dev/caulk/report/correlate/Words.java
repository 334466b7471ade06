package dev.caulk.report.correlate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers in sentences. */
final class Words {
    private Words() {}

    /** {@code 1 goroutine}, {@code 1,007 goroutines}. */
    static String count(long n, String noun) {
        return number(n) + " " + (n == 1 ? noun : plural(noun));
    }

    /** {@code 1,007}. */
    static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    static String plural(String noun) {
        return noun.endsWith("s") ? noun : noun + "s";
    }

    /** {@code 3 → 63 → 203}. */
    static String series(List<Long> counts) {
        return counts.stream().map(Words::number).collect(Collectors.joining(" → "));
    }

    /** Small numbers in letters. */
    static String small(int n) {
        List<String> words =
                List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        return n >= 0 && n < words.size() ? words.get(n) : Integer.toString(n);
    }
}
