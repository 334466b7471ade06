package dev.caulk.syntax;

import dev.caulk.grammar.NameKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes strings of source bytes and hands out the same one for names that come again soon. Bounded: a slot keeps the last
 * name that fell to it.
 */
final class NamePool {
    private static final int SLOT_BITS = 13;
    private static final int LONGEST = 48;
    private static final byte[] NONE = {};

    // Arrays side by side, not one of objects: for most names the key decides, and their bytes need not be looked at.
    private final long[] keys = new long[1 << SLOT_BITS];
    private final String[] texts = new String[1 << SLOT_BITS];
    private final byte[][] bytes = new byte[1 << SLOT_BITS][];

    NamePool() {
        Arrays.fill(texts, "");
        Arrays.fill(bytes, NONE);
    }

    /**
     * The text of these bytes.
     *
     * @param key of those bytes, see {@link NameKey}
     */
    String text(byte[] source, int start, int end, long key) {
        int slot = NameKey.slot(key, SLOT_BITS);
        if (keys[slot] == key && (key > 0 || holds(bytes[slot], source, start, end))) {
            return texts[slot];
        }
        String text = new String(source, start, end - start, StandardCharsets.UTF_8);
        if (end - start <= LONGEST) {
            keys[slot] = key;
            texts[slot] = text;
            bytes[slot] = key > 0 ? NONE : Arrays.copyOfRange(source, start, end);
        }
        return text;
    }

    private static boolean holds(byte[] known, byte[] source, int start, int end) {
        if (known.length != end - start) {
            return false;
        }
        for (int i = 0; i < known.length; i++) {
            if (known[i] != source[start + i]) {
                return false;
            }
        }
        return true;
    }
}
