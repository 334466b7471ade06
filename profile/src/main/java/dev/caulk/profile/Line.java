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

    private boolean matches(byte[] what, int at) {
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
