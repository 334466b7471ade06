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

    /** A name that came last; final fields, since threads that share a pool may find each other's names. */
    private static final class Name {
        final long key;
        final byte[] bytes;
        final String text;

        Name(long key, byte[] bytes, String text) {
            this.key = key;
            this.bytes = bytes;
            this.text = text;
        }
    }

    private final Name[] names = new Name[1 << SLOT_BITS];

    NamePool() {
        Arrays.fill(names, new Name(0, NONE, ""));
    }

    /**
     * The text of these bytes.
     *
     * @param key of those bytes, see {@link NameKey}
     */
    String text(byte[] source, int start, int end, long key) {
        int slot = NameKey.slot(key, SLOT_BITS);
        Name known = names[slot];
        if (known.key == key && (key > 0 || holds(known.bytes, source, start, end))) {
            return known.text;
        }
        String text = new String(source, start, end - start, StandardCharsets.UTF_8);
        if (end - start <= LONGEST) {
            // For most names the key decides, and their bytes need not be looked at.
            names[slot] = new Name(key, key > 0 ? NONE : Arrays.copyOfRange(source, start, end), text);
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
