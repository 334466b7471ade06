package dev.caulk.profile;

import java.util.Locale;

/** Lengths of time in words. */
public final class Durations {
    private static final long MICRO = 1_000L;
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    private Durations() {}

    /** {@code 1.5 s}, {@code 12 min}, {@code 3.2 h} for a number of nanoseconds. */
    public static String text(long nanos) {
        if (nanos >= HOUR) {
            return scaled(nanos, HOUR, "h");
        }
        if (nanos >= MINUTE) {
            return scaled(nanos, MINUTE, "min");
        }
        if (nanos >= SECOND) {
            return scaled(nanos, SECOND, "s");
        }
        return nanos >= MILLI ? scaled(nanos, MILLI, "ms") : scaled(nanos, MICRO, "µs");
    }

    private static String scaled(long nanos, long unit, String name) {
        String number = String.format(Locale.ROOT, "%,.1f", (double) nanos / unit);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " " + name;
    }
}
