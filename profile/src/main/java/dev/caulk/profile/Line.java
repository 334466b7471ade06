package dev.caulk.profile;

import java.nio.charset.StandardCharsets;

/** A line of a document as a window on the reader's buffer; valid until the next line is read. */
final class Line {
    byte[] bytes = new byte[0];
    int start;
    int end;
    int number;
    boolean terminated;

    /** Narrows the window to what stands between blanks, and a carriage return. */
    void trim() {
        while (start < end && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        while (end > start && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
    }

    /** Cuts blanks, and a carriage return, from the end. */
    void trimEnd() {
        while (end > start && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
            end--;
        }
    }

    /** Where a run of digits that starts at a place ends. */
    int digitsEnd(int from) {
        int at = from;
        while (at < end && Numbers.digit(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The value of a run of digits, {@link Long#MAX_VALUE} at most. */
    long number(int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            if (value > (Long.MAX_VALUE - 9) / 10) {
                return Long.MAX_VALUE;
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    /** Where a run of hex digits that starts at a place ends. */
    int hexEnd(int from) {
        int at = from;
        while (at < end && Numbers.hex(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Where the run of hex digits that ends at a place starts. */
    int hexStart(int to) {
        int at = to;
        while (at > start && Numbers.hex(bytes[at - 1])) {
            at--;
        }
        return at;
    }

    /** Where the run of digits that ends the line starts. */
    int digitsStart() {
        int at = end;
        while (at > start && Numbers.digit(bytes[at - 1])) {
            at--;
        }
        return at;
    }

    /** Where a byte stands, at or after a place; -1 if nowhere. */
    int indexOf(char c, int from) {
        for (int at = Math.max(from, start); at < end; at++) {
            if (bytes[at] == c) {
                return at;
            }
        }
        return -1;
    }

    /** Whether nothing but some bytes stands from a place to the end. */
    boolean rest(int from, byte[] what) {
        return end - from == what.length && matches(what, from);
    }

    /** Whether a blank stands in a range, but for those between the brackets of a generic function. */
    boolean blankIn(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            byte c = bytes[i];
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ' ' && depth == 0) {
                return true;
            }
        }
        return false;
    }

    int length() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean startsWith(byte[] prefix) {
        return matches(prefix, start);
    }

    boolean endsWith(byte[] suffix) {
        return matches(suffix, end - suffix.length);
    }

    boolean matches(byte[] what, int at) {
        if (at < start || at + what.length > end) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (bytes[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where the bytes stand, at or after a place; -1 if nowhere. */
    int indexOf(byte[] what, int from) {
        for (int at = Math.max(from, start); at + what.length <= end; at++) {
            if (bytes[at] == what[0] && matches(what, at)) {
                return at;
            }
        }
        return -1;
    }

    int lastIndexOf(char c) {
        int at = end - 1;
        while (at >= start && bytes[at] != c) {
            at--;
        }
        return at < start ? -1 : at;
    }

    String text() {
        return text(start, end);
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
