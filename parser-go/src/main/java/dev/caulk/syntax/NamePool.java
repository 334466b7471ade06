package dev.caulk.syntax;

import dev.caulk.grammar.NameKey;
import java.nio.charset.StandardCharsets;

/**
 * Makes strings of source bytes and hands out the same one for names that come again soon. Bounded: a slot keeps the last
 * name that fell to it.
 */
final class NamePool {
    private static final int SLOT_BITS = 13;
    private static final int LONGEST = 48;

    /** Of the name in each slot. Beside the texts, not in an object with each: that would be one more to fetch from memory. */
    private final long[] keys = new long[1 << SLOT_BITS];

    private final String[] texts = new String[1 << SLOT_BITS];

    /**
     * The text of these bytes.
     *
     * @param key of those bytes, see {@link NameKey}
     */
    String text(byte[] source, int start, int end, long key) {
        int slot = NameKey.slot(key, SLOT_BITS);
        if (keys[slot] == key && (key > 0 || isText(texts[slot], source, start, end))) {
            return texts[slot];
        }
        String text = new String(source, start, end - start, StandardCharsets.UTF_8);
        if (end - start <= LONGEST) {
            keys[slot] = key;
            texts[slot] = text;
        }
        return text;
    }

    /** Whether these bytes are that text; of one that is not ASCII it says no. */
    private static boolean isText(String text, byte[] source, int start, int end) {
        int length = end - start;
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != source[start + i]) {
                return false;
            }
        }
        return true;
    }
}
