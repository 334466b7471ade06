package dev.caulk.profile;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Numbers out of untrusted text, and into sentences. */
public final class Numbers {
    /** So many digits always fit a long. */
    static final int DIGITS = 18;

    private static final int GROUP = 3;

    private Numbers() {}

    /** A line number or the like; empty if the text is none or does not fit. */
    static OptionalInt integer(String text) {
        OptionalLong value = count(text);
        return value.isPresent() && value.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) value.getAsLong())
                : OptionalInt.empty();
    }

    /** A count that is all digits; empty if the text is none or does not fit. */
    static OptionalLong count(String text) {
        if (text.isEmpty() || text.length() > DIGITS) {
            return OptionalLong.empty();
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!digit(text.charAt(i))) {
                return OptionalLong.empty();
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return OptionalLong.of(value);
    }

    /** A count that can have a sign. */
    static OptionalLong signed(String text) {
        if (!text.startsWith("-")) {
            return count(text);
        }
        OptionalLong value = count(text.substring(1));
        return value.isPresent() ? OptionalLong.of(-value.getAsLong()) : value;
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean hex(int c) {
        return digit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    /** Where a run of digits that starts at a place ends. */
    static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where a run of hex digits that starts at a place ends. */
    static int hexEnd(String text, int from) {
        int at = from;
        while (at < text.length() && hex(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** With thousands separators: {@code 1,508}. */
    public static String grouped(long value) {
        // Not by a Formatter: to write its first number takes one a tenth of what a short run takes.
        StringBuilder digits = new StringBuilder(Long.toString(value));
        for (int at = digits.length() - GROUP; at > (value < 0 ? 1 : 0); at -= GROUP) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** A share in percent, to one place behind the point: {@code 98.5 %}. */
    static String percent(long part, long whole) {
        long tenths = Math.round(1000.0 * part / whole);
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    /** {@code 1 goroutine}, {@code 1,508 goroutines}. */
    public static String of(long count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
