package dev.caulk.grammar;

/** Decodes UTF-8 strictly: overlong forms, surrogates and truncated sequences are invalid. */
final class Utf8 {
    /** What {@link #decode} yields for bytes that are no character. */
    static final int INVALID = -1;

    static final int BYTE_ORDER_MARK = 0xFEFF;

    private Utf8() {}

    /** The code point that begins at {@code pos}, or {@link #INVALID}. */
    static int decode(byte[] source, int pos) {
        int first = source[pos];
        if (first >= 0) {
            return first;
        }
        int length = declaredLength(first);
        if (length == 0 || pos + length > source.length) {
            return INVALID;
        }
        int codePoint = first & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = source[pos + i];
            if ((next & 0xC0) != 0x80) {
                return INVALID;
            }
            codePoint = (codePoint << 6) | (next & 0x3F);
        }
        return length(codePoint) == length && isScalar(codePoint) ? codePoint : INVALID;
    }

    /** How many bytes {@code codePoint} takes; an invalid byte is skipped alone. */
    static int length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }

    /** Whether this is a Unicode scalar value, which a rune literal may denote. */
    static boolean isScalar(int codePoint) {
        return codePoint >= 0 && codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
    }

    private static int declaredLength(int first) {
        if ((first & 0xE0) == 0xC0) {
            return 2;
        }
        if ((first & 0xF0) == 0xE0) {
            return 3;
        }
        return (first & 0xF8) == 0xF0 ? 4 : 0;
    }
}
