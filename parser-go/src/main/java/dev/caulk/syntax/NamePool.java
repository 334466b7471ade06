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

    /** A name with its bytes, which compare faster than the characters of the string. */
    private static final class Slot {
        final byte[] bytes;
        final String text;

        Slot(byte[] bytes) {
            this.bytes = bytes;
            this.text = new String(bytes, StandardCharsets.UTF_8);
        }

        boolean holds(byte[] source, int start, int length) {
            if (bytes.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (bytes[i] != source[start + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Slot[] slots = new Slot[SLOTS];

    NamePool() {
        Arrays.fill(slots, new Slot(new byte[0]));
    }

    /**
     * @param hash of those bytes, the same for the same bytes
     */
    String text(byte[] source, int start, int end, int hash) {
        int length = end - start;
        if (length > LONGEST) {
            return new String(source, start, length, StandardCharsets.UTF_8);
        }
        int index = (hash ^ (hash >>> 13)) & (SLOTS - 1);
        Slot slot = slots[index];
        if (!slot.holds(source, start, length)) {
            slot = new Slot(Arrays.copyOfRange(source, start, end));
            slots[index] = slot;
        }
        return slot.text;
    }
}
