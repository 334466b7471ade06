package dev.caulk.grammar;

/**
 * A number for the bytes of a name. It is positive where it is these bytes themselves, which are eight at most and all ASCII: then
 * names are the same that have the same key. A negative key is a hash.
 */
public final class NameKey {
    private static final int EXACT_BYTES = Long.BYTES;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L; // 2^64 divided by the golden ratio, odd

    private NameKey() {}

    /** The key of any bytes but none at all, and none that begin with NUL. */
    public static long of(byte[] source, int start, int end) {
        long key = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            key = append(key, source[i]);
            all |= source[i];
        }
        return all < 0 ? hashed(key, source, start, end) : ascii(key, source, start, end);
    }

    /** Takes in another byte; the last eight remain. */
    static long append(long key, int next) {
        return key << Byte.SIZE | next & 0xFF;
    }

    /** The key of ASCII bytes that {@link #append} has taken in. */
    static long ascii(long appended, byte[] source, int start, int end) {
        return end - start <= EXACT_BYTES ? appended : hashed(appended, source, start, end);
    }

    private static long hashed(long appended, byte[] source, int start, int end) {
        return appended + source[start] * SPREAD + end - start | Long.MIN_VALUE;
    }

    /** A slot of a table with {@code 1 << bits} of them. */
    public static int slot(long key, int bits) {
        return (int) (key * SPREAD >>> Long.SIZE - bits);
    }
}
