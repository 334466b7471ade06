package dev.caulk.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes strings of source bytes and hands out the same one for names that come again soon. Bounded: a slot keeps the last
 * name that hashed to it.
 */
final class NamePool {
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 48;
    private static final String NONE = "";

    private final String[] slots = new String[SLOTS];

    NamePool() {
        Arrays.fill(slots, NONE);
    }

    String text(byte[] source, int start, int end) {
        if (end - start > LONGEST) {
            return decode(source, start, end);
        }
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + source[i];
        }
        int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
        String known = slots[slot];
        if (same(known, source, start, end)) {
            return known;
        }
        String text = decode(source, start, end);
        slots[slot] = text;
        return text;
    }

    private static String decode(byte[] source, int start, int end) {
        return new String(source, start, end - start, StandardCharsets.UTF_8);
    }

    /** False for names that are not ASCII, whose lengths differ: they are decoded each time. */
    private static boolean same(String known, byte[] source, int start, int end) {
        if (known.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (known.charAt(i - start) != source[i]) {
                return false;
            }
        }
        return true;
    }
}
