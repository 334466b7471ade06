package dev.caulk.grammar;

/** Which characters may stand in source text, and in names (Go spec, "Source code representation"). */
final class Characters {
    /** A letter, or the underscore that counts as one. With digits, what names consist of: nothing else has a lower number. */
    static final int LETTER = 0;

    static final int DIGIT = 1;
    static final int BLANK = 2;
    /** The only operator that begins with it: brackets, commas, semicolons. */
    static final int ALONE = 3;

    static final int NEWLINE = 4;
    /** Anything else; all that is not ASCII. */
    static final int OTHER = 5;

    private static final byte[] KINDS = kinds();

    private Characters() {}

    /** Steps over the character at {@code pos}, reporting what may stand nowhere in a file. */
    static int skip(byte[] source, int pos, TokenBuffer out) {
        int c = source[pos];
        if (c > 0) {
            return pos + 1;
        }
        if (c == 0) {
            out.problem(pos, pos + 1, "invalid NUL character");
            return pos + 1;
        }
        int codePoint = Utf8.decode(source, pos);
        int end = pos + Utf8.length(codePoint);
        if (codePoint == Utf8.INVALID) {
            out.problem(pos, end, "invalid UTF-8 encoding");
        } else if (codePoint == Utf8.BYTE_ORDER_MARK) {
            out.problem(pos, end, "invalid BOM in the middle of the file");
        }
        return end;
    }

    /** What a byte is where it begins something. */
    static int kind(int c) {
        return KINDS[c & 0xFF];
    }

    /** Whether this byte may stand in a name. It is not when it is part of a longer character. */
    static boolean isAsciiNamePart(int c) {
        return KINDS[c & 0xFF] <= DIGIT;
    }

    /** The end of the name at {@code start}, or {@code start} if none begins there. */
    static int nameEnd(byte[] source, int start) {
        int pos = start;
        while (pos < source.length) {
            int c = source[pos];
            if (c >= 0) {
                if (!isAsciiNamePart(c)) {
                    break;
                }
                pos++;
            } else {
                int codePoint = Utf8.decode(source, pos);
                if (!Character.isLetter(codePoint) && (pos == start || !Character.isDigit(codePoint))) {
                    break;
                }
                pos += Utf8.length(codePoint);
            }
        }
        return pos;
    }

    private static byte[] kinds() {
        byte[] table = new byte[256];
        for (int c = 0; c < table.length; c++) {
            table[c] = OTHER;
        }
        for (int c = 'a'; c <= 'z'; c++) {
            table[c] = LETTER;
            table[c - 'a' + 'A'] = LETTER;
        }
        table['_'] = LETTER;
        for (int c = '0'; c <= '9'; c++) {
            table[c] = DIGIT;
        }
        table[' '] = BLANK;
        table['\t'] = BLANK;
        table['\r'] = BLANK;
        table['\n'] = NEWLINE;
        for (char c : "()[]{},;~".toCharArray()) {
            table[c] = ALONE;
        }
        return table;
    }
}
