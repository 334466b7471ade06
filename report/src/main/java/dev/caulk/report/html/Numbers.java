package dev.caulk.report.html;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers as the page shows them. */
final class Numbers {
    private Numbers() {}

    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code +140}, {@code −3}, {@code ±0}. */
    static String change(long number) {
        return number == 0 ? "±0" : (number > 0 ? "+" : "−") + of(Math.abs(number));
    }

    /** Percent with one digit, and {@code <0.1} rather than nothing. */
    static String percent(long part, long whole) {
        if (whole == 0 || part == 0) {
            return "0";
        }
        double percent = 100.0 * part / whole;
        return percent < 0.1 ? "<0.1" : String.format(Locale.ROOT, percent >= 99.95 ? "%.0f" : "%.1f", percent);
    }

    static String series(List<Long> counts) {
        return counts.stream().map(Numbers::of).collect(Collectors.joining(" → "));
    }
}
